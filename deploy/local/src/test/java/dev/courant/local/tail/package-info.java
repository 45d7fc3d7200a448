/** What is printed of a record. */
@NullMarked
package dev.courant.local.tail;

import org.jspecify.annotations.NullMarked;
