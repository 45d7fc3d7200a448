package dev.courant.crawler.source;

import dev.courant.events.Source;
import org.jspecify.annotations.Nullable;

/** Learns what changes among the sources. Called under the registry's lock, in order; may fail, and is told again then. */
@FunctionalInterface
public interface SourceListener {
    /**
     * A source is another now.
     *
     * @param before null if it is new
     * @param after null if it is gone
     */
    void changed(@Nullable Source before, @Nullable Source after);
}
