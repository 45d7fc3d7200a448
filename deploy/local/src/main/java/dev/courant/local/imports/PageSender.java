package dev.courant.local.imports;

import dev.courant.events.EventRecord;
import dev.courant.events.Page;
import dev.courant.events.PageCodec;
import dev.courant.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Puts pages into {@code news.pages}, as the crawler would. */
final class PageSender implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    PageSender(String bootstrapServers) {
        Properties config = new Properties();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(Topics.PAGE_MESSAGE_BYTES));
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Sends a page; it has arrived when {@link #flush} returns.
     *
     * @throws IllegalStateException if this or an earlier page could not be sent
     */
    void send(Page page) {
        EventRecord event = PageCodec.encode(page);
        ProducerRecord<byte[], byte[]> out =
                new ProducerRecord<>(Topics.PAGES.name(), event.key().getBytes(StandardCharsets.UTF_8), event.value());
        event.headers().forEach((name, value) -> out.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var _ = producer.send(out, (_, e) -> failure.compareAndSet(null, e));
        requireNoFailure();
    }

    /**
     * Waits until Kafka has acknowledged all that was sent.
     *
     * @throws IllegalStateException if a page could not be sent
     */
    void flush() {
        producer.flush();
        requireNoFailure();
    }

    private void requireNoFailure() {
        Exception e = failure.get();
        if (e != null) {
            throw new IllegalStateException("Kafka did not take a page: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
