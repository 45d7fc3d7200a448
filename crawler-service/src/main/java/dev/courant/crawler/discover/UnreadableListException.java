package dev.courant.crawler.discover;

import org.jspecify.annotations.Nullable;

/** What should be a feed, a sitemap or a section page is none. */
public final class UnreadableListException extends Exception {
    public UnreadableListException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
