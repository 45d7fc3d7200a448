package dev.courant.crawler.discover;

import org.jspecify.annotations.Nullable;

/** What should be a feed or a sitemap is none. */
public final class UnreadableListException extends Exception {
    public UnreadableListException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
