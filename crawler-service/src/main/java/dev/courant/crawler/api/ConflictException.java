package dev.courant.crawler.api;

/** What is asked for does not go together with what is there (409). */
final class ConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConflictException(String message) {
        super(message);
    }
}
