package dev.courant.indexer.search;

/** The order of the hits; the id decides between equals. See {@link Cursor} for what new articles do to the pages. */
public enum Sort {
    /** Best match first, the newer of two equally good ones before the other. */
    RELEVANCE,
    NEWEST,
    OLDEST
}
