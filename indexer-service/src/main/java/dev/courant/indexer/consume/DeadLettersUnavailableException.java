package dev.courant.indexer.consume;

/** The DLQ did not acknowledge; another try may succeed. */
public final class DeadLettersUnavailableException extends RuntimeException {
    public DeadLettersUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
