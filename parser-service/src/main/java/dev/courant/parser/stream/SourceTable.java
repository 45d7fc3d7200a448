package dev.courant.parser.stream;

import dev.courant.events.InvalidEventException;
import dev.courant.events.Source;
import dev.courant.events.SourceCodec;
import dev.courant.events.Topics;
import dev.courant.parser.SourceLookup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newspapers of the compacted topic {@code news.sources}, read from its beginning without a group. Every batch of pages
 * sees the table at least as new as any source that its pages name.
 */
final class SourceTable implements SourceLookup, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SourceTable.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private List<TopicPartition> partitions = List.of();

    /**
     * A table.
     *
     * @param consumer without a group; this table's alone
     */
    SourceTable(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    @Override
    public Optional<Source> find(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /**
     * Reads up to the topic's present end: sources are published before their pages, so none that a page names is missed, and
     * one that changed is seen in its new form.
     *
     * @throws KafkaException if Kafka does not answer in time
     */
    synchronized void refresh() {
        if (partitions.isEmpty()) {
            assign();
        }
        readToEnd();
    }

    private void assign() {
        String topic = Topics.SOURCES.name();
        partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private void readToEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new KafkaException("No answer from " + Topics.SOURCES.name() + " within " + PATIENCE);
            }
            read(Duration.ofMillis(100));
        }
    }

    private void read(Duration patience) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
            take(record);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            sources.remove(new String(record.key(), StandardCharsets.UTF_8));
            return;
        }
        try {
            Source source = SourceCodec.decode(RecordParser.headers(record), record.value());
            sources.put(source.id(), source);
        } catch (InvalidEventException e) {
            log.warn("Left out the source at offset {} of {}: {}", record.offset(), record.topic(), e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
