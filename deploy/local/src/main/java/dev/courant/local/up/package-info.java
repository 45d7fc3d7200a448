/**
 * {@code courant up} and {@code down}: the system on the user's own sources, kept running in the background, its data kept
 * between runs.
 *
 * <p>The process in the background is nothing special: it is {@code courant up --foreground}, started so that the terminal's
 * end does not reach it. What can be seen in the foreground is what happens in the background.
 */
@NullMarked
package dev.courant.local.up;

import org.jspecify.annotations.NullMarked;
