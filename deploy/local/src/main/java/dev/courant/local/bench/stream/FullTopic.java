package dev.courant.local.bench.stream;

import dev.courant.events.EventRecord;
import dev.courant.events.Page;
import dev.courant.events.PageCodec;
import dev.courant.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** {@code news.pages}, filled before anybody reads it, and how far the parser's group has come in it. */
final class FullTopic implements AutoCloseable {
    private static final String GROUP = "parser-service";

    private final String bootstrapServers;
    private final int partitions;
    private final Admin admin;

    FullTopic(String bootstrapServers, int partitions) {
        this.bootstrapServers = bootstrapServers;
        this.partitions = partitions;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Sends all pages so many times over, spread evenly. */
    void fill(List<Page> pages, int times) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "compression.type",
                "zstd",
                "linger.ms",
                20,
                "batch.size",
                1_000_000,
                "max.request.size",
                Topics.PAGE_MESSAGE_BYTES);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            int number = 0;
            for (int time = 0; time < times; time++) {
                for (Page page : pages) {
                    var _ = producer.send(record(PageCodec.encode(page), number++ % partitions));
                }
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> record(EventRecord event, int partition) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topics.PAGES.name(), partition, event.key().getBytes(StandardCharsets.UTF_8), event.value());
        event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** How many records the group has done and committed. */
    long done() throws InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(entry -> entry.getKey().topic().equals(Topics.PAGES.name()) && entry.getValue() != null)
                    .mapToLong(entry -> entry.getValue().offset())
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The group's offsets cannot be read", e.getCause());
        }
    }

    /** Lets the group begin anew; none of its members may be there. */
    void rewind() throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> start = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            start.put(new TopicPartition(Topics.PAGES.name(), partition), new OffsetAndMetadata(0));
        }
        try {
            admin.alterConsumerGroupOffsets(GROUP, start).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The group cannot begin anew", e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
