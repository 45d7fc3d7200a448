package dev.courant.local.follow;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * How many records lie in a topic. Offsets alone do not tell: each transaction takes one more in each partition for its end.
 * So a stretch of a thousand offsets is read and counted; of a longer one the offsets are what is said.
 */
public final class RecordCounts implements AutoCloseable {
    private static final long MOST_READ = 1_000;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final KafkaConsumer<byte[], byte[]> consumer;

    public RecordCounts(String bootstrapServers) {
        consumer = TopicReader.consumer(bootstrapServers);
    }

    /**
     * A number of records.
     *
     * @param exact whether they were counted; if not there may be fewer
     */
    public record Count(long records, boolean exact) {}

    /** What the topic holds. */
    public Count in(String topic) {
        List<TopicPartition> partitions = TopicReader.partitions(consumer, topic);
        return count(partitions, consumer.beginningOffsets(partitions));
    }

    /** What the topic holds behind a group's committed offsets. */
    public Count behind(Map<TopicPartition, Long> committed, String topic) {
        List<TopicPartition> partitions = TopicReader.partitions(consumer, topic);
        Map<TopicPartition, Long> from = new HashMap<>(consumer.beginningOffsets(partitions));
        from.replaceAll((partition, beginning) -> Math.max(beginning, committed.getOrDefault(partition, 0L)));
        return count(partitions, from);
    }

    private Count count(List<TopicPartition> partitions, Map<TopicPartition, Long> from) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long offsets = ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - from.getOrDefault(end.getKey(), 0L)))
                .sum();
        if (offsets == 0 || offsets > MOST_READ) {
            return new Count(offsets, offsets == 0);
        }
        consumer.assign(partitions);
        from.forEach(consumer::seek);
        return read(ends, offsets);
    }

    private Count read(Map<TopicPartition, Long> ends, long offsets) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        long records = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> in : consumer.poll(Duration.ofMillis(100))) {
                long end = ends.getOrDefault(new TopicPartition(in.topic(), in.partition()), 0L);
                records += in.offset() < end ? 1 : 0;
            }
            if (System.nanoTime() - deadline > 0) {
                return new Count(offsets, false);
            }
        }
        return new Count(records, true);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
