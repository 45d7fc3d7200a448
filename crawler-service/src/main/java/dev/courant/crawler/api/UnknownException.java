package dev.courant.crawler.api;

/** There is no such thing (404). */
final class UnknownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownException(String message) {
        super(message);
    }
}
