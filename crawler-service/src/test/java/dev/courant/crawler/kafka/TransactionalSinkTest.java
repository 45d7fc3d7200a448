package dev.courant.crawler.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.crawler.publish.EventSink.Outgoing;
import dev.courant.events.EventRecord;
import dev.courant.events.Topics;
import dev.courant.servers.LocalKafka;
import dev.courant.servers.TopicCreator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** On a real broker: which event goes where and as what, and that those of one call go together. */
class TransactionalSinkTest {
    private static final int MAX_REQUEST_BYTES = 64 * 1024;

    private final LocalKafka kafka;
    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
    private final TransactionalSink sink;

    TransactionalSinkTest(@TempDir Path folder) {
        kafka = LocalKafka.start(folder);
        new TopicCreator(kafka.bootstrapServers()).create(List.of(Topics.PAGES, Topics.FRONTIER_EVENTS), 1);
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
        producers = new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producers.setTransactionIdPrefix("test-");
        sink = new TransactionalSink(() -> producers);
    }

    @AfterEach
    void close() {
        producers.destroy();
        kafka.close();
    }

    @Test
    void sendsEachEventToItsTopicByteForByte() {
        byte[] raw = {(byte) 0xff, 0, 13, 10, '{', '"'};
        Map<String, String> headers = Map.of("ce_id", "质", "content-type", "text/html; charset=gb18030");

        sink.publish(List.of(
                frontier("{}"), new Outgoing(Topics.PAGES, new EventRecord("https://a.example/质", headers, raw))));

        assertThat(read(Topics.FRONTIER_EVENTS.name(), 1))
                .extracting(record -> text(record.value()))
                .containsExactly("{}");
        ConsumerRecord<byte[], byte[]> page = read(Topics.PAGES.name(), 1).getFirst();
        assertThat(page.value()).isEqualTo(raw);
        assertThat(text(page.key())).isEqualTo("https://a.example/质");
        Map<String, String> sent = new HashMap<>();
        page.headers().forEach(header -> sent.put(header.key(), text(header.value())));
        assertThat(sent).isEqualTo(headers);
    }

    @Test
    void whereOneCannotBeSentNoneIs() {
        byte[] tooLong = new byte[2 * MAX_REQUEST_BYTES];

        assertThatThrownBy(() -> sink.publish(
                        List.of(frontier("lost"), new Outgoing(Topics.PAGES, new EventRecord("a", Map.of(), tooLong)))))
                .hasStackTraceContaining("RecordTooLargeException");
        sink.publish(List.of(frontier("kept")));

        assertThat(read(Topics.FRONTIER_EVENTS.name(), 1))
                .extracting(record -> text(record.value()))
                .containsExactly("kept");
    }

    private static Outgoing frontier(String value) {
        return new Outgoing(
                Topics.FRONTIER_EVENTS, new EventRecord("a", Map.of(), value.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** What {@code read_committed} readers see, at least so many. */
    private List<ConsumerRecord<byte[], byte[]>> read(String topic, int least) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.GROUP_ID_CONFIG,
                "reader-" + topic,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (records.size() < least && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }
}
