package dev.courant.local.follow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Reads whole topics without joining a group, committed records only. Not safe for use by several threads at once.
 *
 * <p>It also knows where each partition's last <em>record</em> lies. A group's lag cannot be told by end offsets alone:
 * behind the last record of a transaction stands its commit marker, which no reader ever acknowledges by itself.
 */
public final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> lastRecord = new HashMap<>();

    private TopicReader(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
        consumer.assign(partitions);
    }

    private TopicReader(KafkaConsumer<byte[], byte[]> consumer, Collection<String> topics) {
        this(
                consumer,
                topics.stream()
                        .flatMap(topic -> partitions(consumer, topic).stream())
                        .toList());
    }

    /** A reader of everything that the topics hold and will hold. */
    public static TopicReader fromBeginning(String bootstrapServers, Collection<String> topics) {
        TopicReader reader = new TopicReader(consumer(bootstrapServers), topics);
        reader.consumer.seekToBeginning(reader.partitions);
        return reader;
    }

    /** A reader of what comes from now on. */
    public static TopicReader fromNow(String bootstrapServers, Collection<String> topics) {
        TopicReader reader = new TopicReader(consumer(bootstrapServers), topics);
        reader.consumer.seekToEnd(reader.partitions);
        // Seeking is lazy: asking for the position is what fixes it before anything else is sent.
        reader.partitions.forEach(reader.consumer::position);
        return reader;
    }

    /** A reader of those partitions alone that hold what the topics have of the keys: topic by topic one key. */
    public static TopicReader ofKeys(String bootstrapServers, Map<String, String> keys) {
        KafkaConsumer<byte[], byte[]> consumer = consumer(bootstrapServers);
        List<TopicPartition> partitions = keys.entrySet().stream()
                .map(key -> partitionOf(partitions(consumer, key.getKey()), key.getValue()))
                .toList();
        TopicReader reader = new TopicReader(consumer, partitions);
        consumer.seekToBeginning(partitions);
        return reader;
    }

    /** As every Kafka producer decides it unless it is told otherwise, and none of ours is. */
    private static TopicPartition partitionOf(List<TopicPartition> partitions, String key) {
        int hash = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8)));
        return partitions.get(hash % partitions.size());
    }

    static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
    }

    static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers) {
        Properties config = new Properties();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The next records, or none if none come within the time. */
    public List<TopicRecord> poll(Duration timeout) {
        List<TopicRecord> records = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> in : consumer.poll(timeout)) {
            lastRecord.put(new TopicPartition(in.topic(), in.partition()), in.offset());
            records.add(TopicRecord.of(in));
        }
        return records;
    }

    /** Whether every record that was committed to the topic when this was asked has been read. */
    public boolean hasReadAllOf(String topic) {
        List<TopicPartition> ofTopic = partitionsOf(topic);
        return consumer.endOffsets(ofTopic).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** How far a topic goes now; it has grown if and only if this has. */
    public long endOf(String topic) {
        return consumer.endOffsets(partitionsOf(topic)).values().stream()
                .mapToLong(end -> end)
                .sum();
    }

    /** How many offsets are still to be read, of what is there now; records are at most as many. */
    public long remaining() {
        return consumer.endOffsets(partitions).entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    /** Whether a group, by its committed offsets, is behind the last record that this reader has read of a topic. */
    public boolean isBehind(Map<TopicPartition, Long> committed, String topic) {
        return partitionsOf(topic).stream()
                .anyMatch(
                        partition -> committed.getOrDefault(partition, 0L) <= lastRecord.getOrDefault(partition, -1L));
    }

    private List<TopicPartition> partitionsOf(String topic) {
        return partitions.stream().filter(at -> at.topic().equals(topic)).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
