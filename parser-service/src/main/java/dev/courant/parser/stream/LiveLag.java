package dev.courant.parser.stream;

/**
 * How much fresh news waits, over all instances.
 *
 * @param pages records of {@code news.pages} that no parser has finished
 * @param articles records of {@code news.articles} that no indexer has finished
 */
record LiveLag(long pages, long articles) {}
