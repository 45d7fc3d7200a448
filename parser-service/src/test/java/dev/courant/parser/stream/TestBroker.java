package dev.courant.parser.stream;

import static org.awaitility.Awaitility.await;

import dev.courant.events.EventRecord;
import dev.courant.events.Page;
import dev.courant.events.PageCodec;
import dev.courant.events.Topic;
import dev.courant.events.Topics;
import dev.courant.servers.LocalKafka;
import dev.courant.servers.TopicCreator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A real broker with our topics, written and read by plain clients. */
final class TestBroker implements AutoCloseable {
    private static final int PARTITIONS = 2;

    private final LocalKafka kafka;
    private final KafkaProducer<byte[], byte[]> producer;

    private TestBroker(LocalKafka kafka) {
        this.kafka = kafka;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.request.size", Topics.PAGE_MESSAGE_BYTES),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    static TestBroker start(Path folder) {
        TestBroker broker = new TestBroker(LocalKafka.start(folder));
        new TopicCreator(broker.bootstrapServers()).create(Topics.all(), PARTITIONS);
        return broker;
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    void sendPage(Page page) {
        send(Topics.PAGES, PageCodec.encode(page));
    }

    /** Ten times as fast as one by one. */
    void sendPages(Topic topic, List<Page> pages) {
        for (Page page : pages) {
            EventRecord event = PageCodec.encode(page);
            var _ = producer.send(new ProducerRecord<>(
                    topic.name(), null, event.key().getBytes(StandardCharsets.UTF_8), event.value(), headers(event)));
        }
        producer.flush();
    }

    void send(Topic topic, EventRecord event) {
        sendRaw(topic, event.key(), event.value(), headers(event));
    }

    private static List<Header> headers(EventRecord event) {
        return event.headers().entrySet().stream()
                .<Header>map(header ->
                        new RecordHeader(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    void sendRaw(Topic topic, String key, byte @Nullable [] value, List<Header> headers) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        var _ = producer.send(new ProducerRecord<>(topic.name(), null, bytes, value, headers));
        producer.flush();
    }

    /** Every committed record of a topic, once there are at least so many. */
    List<ConsumerRecord<byte[], byte[]>> read(Topic topic, int atLeast) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.size() >= atLeast;
            });
            consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
        }
        return records;
    }

    /** Every record of a topic that is committed now. */
    List<ConsumerRecord<byte[], byte[]>> readAll(Topic topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        kafka.close();
    }
}
