package dev.courant.indexer.index;

/** The index cannot be reached or cannot answer now; another try may succeed. */
public final class IndexUnavailableException extends RuntimeException {
    public IndexUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
