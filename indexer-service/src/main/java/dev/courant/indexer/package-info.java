/** The indexer service: starts the consumer of {@code news.articles} and the search over what it indexed. */
@NullMarked
package dev.courant.indexer;

import org.jspecify.annotations.NullMarked;
