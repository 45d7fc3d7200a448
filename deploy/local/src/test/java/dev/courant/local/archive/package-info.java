@NullMarked
package dev.courant.local.archive;

import org.jspecify.annotations.NullMarked;
