package dev.courant.local.imports;

import dev.courant.events.EventRecord;
import dev.courant.events.Page;
import dev.courant.events.PageCodec;
import dev.courant.events.Topic;
import dev.courant.events.Topics;
import dev.courant.local.console.UserError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Puts the pages of one job into a topic, many to a transaction. The progress is the offset of a consumer group of the job's own,
 * committed in the same transaction: it cannot say anything else than what is in the topic. Who begins the job anew ends what a killed
 * one left open, and shuts out one that still runs.
 */
final class PageSender implements PageSink {
    private static final String PREFIX = "courant-import-";

    private final Topic topic;
    private final KafkaProducer<byte[], byte[]> producer;

    /** Never joins its group; it knows what the group committed. */
    private final KafkaConsumer<byte[], byte[]> group;

    private boolean open;

    /**
     * A sender.
     *
     * @param job tells what is imported from everything else; the same in each attempt
     */
    PageSender(String bootstrapServers, Topic topic, String job) {
        this.topic = topic;
        Properties config = new Properties();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, PREFIX + job);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, "262144");
        config.put(ProducerConfig.LINGER_MS_CONFIG, "20");
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(Topics.PAGE_MESSAGE_BYTES));
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        group = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        PREFIX + job),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    @Override
    public Progress begin() {
        producer.initTransactions();
        OffsetAndMetadata at = group.committed(Set.of(partition())).get(partition());
        return at == null ? Progress.NONE : Progress.of(at.offset(), at.metadata());
    }

    @Override
    public void send(Page page) {
        EventRecord event = PageCodec.encode(page);
        ProducerRecord<byte[], byte[]> out =
                new ProducerRecord<>(topic.name(), event.key().getBytes(StandardCharsets.UTF_8), event.value());
        event.headers().forEach((name, value) -> out.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        explained(() -> {
            beginTransaction();
            var _ = producer.send(out);
        });
    }

    @Override
    public void commit(Progress progress) {
        explained(() -> {
            beginTransaction();
            producer.sendOffsetsToTransaction(
                    Map.of(partition(), new OffsetAndMetadata(progress.position(), progress.text())),
                    group.groupMetadata());
            producer.commitTransaction();
            open = false;
        });
    }

    private void beginTransaction() {
        if (!open) {
            producer.beginTransaction();
            open = true;
        }
    }

    /** Offsets belong to some partition of a topic that is there; which one does not matter. */
    private TopicPartition partition() {
        return new TopicPartition(topic.name(), 0);
    }

    private static void explained(Runnable step) {
        try {
            step.run();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new UserError("The same archive is being imported by another process, which began later.", e);
        } catch (KafkaException e) {
            throw new IllegalStateException("Kafka did not take a page: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
        group.close();
    }
}
