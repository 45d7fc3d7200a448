package dev.courant.indexer.consume.kafka;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How {@code news.articles} is read.
 *
 * @param enabled false makes an instance that serves search only
 * @param bootstrapServers Kafka's brokers, {@code host:port}, parted by commas
 * @param groupId instances of one group share the partitions
 * @param batchSize records per bulk write, 1 to 5000
 * @param minBackoff the first wait before another try, 10 ms to 1 min; it doubles from try to try
 * @param maxBackoff the longest such wait, up to 2 min
 */
@ConfigurationProperties(ConsumeSettings.PREFIX)
public record ConsumeSettings(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "localhost:9092") String bootstrapServers,
        @Bindable(defaultValue = "indexer-service") String groupId,
        @Bindable(defaultValue = "500") int batchSize,
        @Bindable(defaultValue = "250ms") Duration minBackoff,
        @Bindable(defaultValue = "15s") Duration maxBackoff) {

    public static final String PREFIX = "courant.indexer.consume";

    public ConsumeSettings {
        require(!bootstrapServers.isBlank(), "bootstrap-servers", "host:port", bootstrapServers);
        require(!groupId.isBlank(), "group-id", "a name", groupId);
        require(batchSize >= 1 && batchSize <= 5000, "batch-size", "1 to 5000", batchSize);
        requireWithin("min-backoff", minBackoff, Duration.ofMillis(10), Duration.ofMinutes(1));
        requireWithin("max-backoff", maxBackoff, minBackoff, Duration.ofMinutes(2));
    }

    private static void requireWithin(String key, Duration value, Duration min, Duration max) {
        require(value.compareTo(min) >= 0 && value.compareTo(max) <= 0, key, min + " to " + max, value);
    }

    private static void require(boolean holds, String key, String allowed, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(PREFIX + "." + key + " must be " + allowed + ", not " + value);
        }
    }
}
