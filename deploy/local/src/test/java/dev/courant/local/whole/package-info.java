/** System tests: everything at once, on real processes, looked at from outside. */
@NullMarked
package dev.courant.local.whole;

import org.jspecify.annotations.NullMarked;
