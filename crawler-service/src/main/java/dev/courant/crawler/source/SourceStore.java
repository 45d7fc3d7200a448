package dev.courant.crawler.source;

import dev.courant.events.Source;

/** Where definitions are kept, for all instances. */
public interface SourceStore {
    /**
     * Defines a source, anew if it is there; returns once that is acknowledged.
     *
     * @throws RuntimeException if it is not
     */
    void put(Source source);

    /**
     * Removes a source; returns once that is acknowledged.
     *
     * @throws RuntimeException if it is not
     */
    void remove(String id);
}
