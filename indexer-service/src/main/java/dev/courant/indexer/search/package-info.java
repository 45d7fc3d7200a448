/**
 * What a reader may ask and what the answer holds: the query language, the parameters, the cursor, and the port
 * {@link dev.courant.indexer.search.ArticleSearch} behind which the articles are.
 */
@NullMarked
package dev.courant.indexer.search;

import org.jspecify.annotations.NullMarked;
