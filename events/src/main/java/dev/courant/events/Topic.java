package dev.courant.events;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A topic and what an operator must know to create it.
 *
 * @param name as in Kafka
 * @param partitions in production; one machine takes fewer
 * @param retention how long records are kept; zero means compacted: the newest record of each key stays
 * @param maxMessageBytes the largest record batch that the broker takes
 */
public record Topic(String name, int partitions, Duration retention, int maxMessageBytes) {
    public Topic {
        Require.text("name", name);
        Require.that(partitions > 0, "partitions", "must be positive");
    }

    /** Where records that a reader of this topic could not use are kept. */
    public Topic dlq() {
        return new Topic(name + ".dlq", partitions, Topics.LONG, Topics.PAGE_MESSAGE_BYTES);
    }

    /** The settings to create it with, in Kafka's names. */
    public Map<String, String> configuration() {
        Map<String, String> configuration = new TreeMap<>();
        if (retention.isZero()) {
            configuration.put("cleanup.policy", "compact");
        } else {
            configuration.put("cleanup.policy", "delete");
            configuration.put("retention.ms", Long.toString(retention.toMillis()));
        }
        configuration.put("max.message.bytes", Integer.toString(maxMessageBytes));
        return configuration;
    }
}
