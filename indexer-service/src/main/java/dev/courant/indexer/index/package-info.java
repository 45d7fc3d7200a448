/**
 * Where articles are kept so that they can be searched: the port {@link dev.courant.indexer.index.ArticleIndex}, the
 * documents that it holds and the months that they are parted by.
 */
@NullMarked
package dev.courant.indexer.index;

import org.jspecify.annotations.NullMarked;
