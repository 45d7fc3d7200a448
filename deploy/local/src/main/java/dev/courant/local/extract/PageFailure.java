package dev.courant.local.extract;

import org.jspecify.annotations.Nullable;

/** Nothing could be read off a page. */
final class PageFailure extends Exception {
    private final String reason;

    /**
     * A failure.
     *
     * @param reason in the word that the service's DLQ has for it, or {@code unreadable} for a file
     */
    PageFailure(String reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
