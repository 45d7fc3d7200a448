/**
 * {@code courant add}, {@code sources}, {@code pause}, {@code resume} and {@code remove}: what is crawled, managed through the
 * crawler's REST API while it runs.
 */
@NullMarked
package dev.courant.local.sources;

import org.jspecify.annotations.NullMarked;
