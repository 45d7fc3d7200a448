package dev.courant.crawler.source;

import dev.courant.events.Source;
import java.util.Collection;

/** Where definitions are kept, for all instances. */
public interface SourceStore {
    /**
     * Defines sources, anew those that are there; returns once that is acknowledged.
     *
     * @throws RuntimeException if any is not; others may be
     */
    void put(Collection<Source> sources);

    /**
     * Removes a source; returns once that is acknowledged.
     *
     * @throws RuntimeException if it is not
     */
    void remove(String id);
}
