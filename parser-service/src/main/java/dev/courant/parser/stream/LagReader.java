package dev.courant.parser.stream;

import dev.courant.events.Topic;
import dev.courant.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the groups behind fresh news have come. Offsets alone do not tell: behind the last record of a transaction stands its
 * marker, and a transaction that was aborted leaves a stretch that no reader ever commits. So a stretch in which nothing
 * moves from one look to the next is read once, to see whether there is any record in it.
 */
final class LagReader implements AutoCloseable {
    static final String PAGES_GROUP = "parser-service";
    static final String ARTICLES_GROUP = "indexer-service";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** From the group's offset to the last stable one. */
    private record Stretch(long from, long to) {}

    private final Admin admin;
    private final Consumer<byte[], byte[]> reader;
    private final Map<TopicPartition, Stretch> stretches = new HashMap<>();
    private final Map<TopicPartition, Boolean> empty = new HashMap<>();

    /**
     * A reader.
     *
     * @param admin closed with this
     * @param reader of committed records, without a group; closed with this
     */
    LagReader(Admin admin, Consumer<byte[], byte[]> reader) {
        this.admin = admin;
        this.reader = reader;
    }

    /**
     * What waits now.
     *
     * @throws KafkaException if Kafka does not answer in time
     */
    synchronized LiveLag read() throws InterruptedException {
        return new LiveLag(behind(PAGES_GROUP, Topics.PAGES), behind(ARTICLES_GROUP, Topics.ARTICLES));
    }

    private long behind(String group, Topic topic) throws InterruptedException {
        List<TopicPartition> partitions = reader.partitionsFor(topic.name(), PATIENCE).stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
        Map<TopicPartition, Long> committed = committed(group);
        // An index that is not there has no readers to wait for; ours are there.
        if (committed.isEmpty() && group.equals(ARTICLES_GROUP)) {
            return 0;
        }
        Map<TopicPartition, Long> beginnings = reader.beginningOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> ends = reader.endOffsets(partitions, PATIENCE);
        long sum = 0;
        for (TopicPartition partition : partitions) {
            long from = Math.max(beginnings.getOrDefault(partition, 0L), committed.getOrDefault(partition, 0L));
            sum += behind(partition, new Stretch(from, ends.getOrDefault(partition, from)));
        }
        return sum;
    }

    private long behind(TopicPartition partition, Stretch now) {
        long offsets = now.to() - now.from();
        if (offsets <= 0) {
            return 0;
        }
        if (!now.equals(stretches.put(partition, now))) {
            empty.remove(partition);
            // Our writers are transactional: the last offset is a marker.
            return offsets - 1;
        }
        return empty.computeIfAbsent(partition, _ -> isEmpty(partition, now)) ? 0 : offsets;
    }

    /** Whether no committed record lies in it; in doubt there is one. */
    private boolean isEmpty(TopicPartition partition, Stretch stretch) {
        reader.assign(List.of(partition));
        reader.seek(partition, stretch.from());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (reader.position(partition, PATIENCE) < stretch.to() && System.nanoTime() - deadline < 0) {
            if (!reader.poll(Duration.ofMillis(100)).isEmpty()) {
                return false;
            }
        }
        return reader.position(partition, PATIENCE) >= stretch.to();
    }

    private Map<TopicPartition, Long> committed(String group) throws InterruptedException {
        try {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((partition, at) -> {
                        if (at != null) {
                            offsets.put(partition, at.offset());
                        }
                    });
            return offsets;
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("Kafka does not say how far " + group + " has come", e);
        }
    }

    @Override
    public synchronized void close() {
        admin.close(Duration.ZERO);
        reader.close();
    }
}
