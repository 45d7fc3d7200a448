/**
 * From the records of {@code news.articles} to the index: {@link dev.courant.indexer.consume.Backlog} holds what is
 * read and not yet safe, {@link dev.courant.indexer.consume.Indexing} makes it safe. What cannot be used goes to the DLQ.
 */
@NullMarked
package dev.courant.indexer.consume;

import org.jspecify.annotations.NullMarked;
