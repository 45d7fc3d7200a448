package dev.courant.indexer.search;

/** The order of the hits; the id decides between equals, so that no hit shows twice or never. */
public enum Sort {
    /** Best match first, the newer of two equally good ones before the other. */
    RELEVANCE,
    NEWEST,
    OLDEST
}
