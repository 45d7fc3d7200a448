package dev.courant.indexer.search;

/** The index cannot answer now; another try may succeed. */
public final class SearchUnavailableException extends RuntimeException {
    public SearchUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
