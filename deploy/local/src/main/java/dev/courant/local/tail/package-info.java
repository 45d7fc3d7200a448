/**
 * {@code courant tail}: the events of a topic as JSON lines, as they arrive.
 */
@NullMarked
package dev.courant.local.tail;

import org.jspecify.annotations.NullMarked;
