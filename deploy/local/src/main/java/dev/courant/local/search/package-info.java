/**
 * {@code courant search}: the indexer's search API, read at a terminal.
 */
@NullMarked
package dev.courant.local.search;

import org.jspecify.annotations.NullMarked;
