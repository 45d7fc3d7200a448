package dev.courant.crawler.publish;

import dev.courant.events.EventRecord;
import dev.courant.events.Topic;
import java.util.List;

/** Where events go. */
@FunctionalInterface
public interface EventSink {
    /** An event and its topic. */
    record Outgoing(Topic topic, EventRecord event) {}

    /**
     * Publishes all or, for {@code read_committed} readers, none; returns once they are acknowledged.
     *
     * @throws RuntimeException if they are not, or nobody knows: they may be published again, as the same events
     */
    void publish(List<Outgoing> events);
}
