/** A status as people read it. */
@NullMarked
package dev.courant.local.status;

import org.jspecify.annotations.NullMarked;
