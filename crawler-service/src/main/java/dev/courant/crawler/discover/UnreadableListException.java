package dev.courant.crawler.discover;

/** What should be a feed or a sitemap is none. */
public final class UnreadableListException extends Exception {
    public UnreadableListException(String message, Throwable cause) {
        super(message, cause);
    }
}
