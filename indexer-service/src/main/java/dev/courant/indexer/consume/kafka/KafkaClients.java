package dev.courant.indexer.consume.kafka;

import dev.courant.events.Topics;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the clients with the settings that the guarantees stand on. */
@Singleton
final class KafkaClients {
    private final ConsumeSettings settings;

    KafkaClients(ConsumeSettings settings) {
        this.settings = settings;
    }

    Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.ofEntries(
                        Map.entry(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers()),
                        Map.entry(ConsumerConfig.GROUP_ID_CONFIG, settings.groupId()),
                        Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                        Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                        Map.entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                        Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batchSize()),
                        Map.entry(
                                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                                CooperativeStickyAssignor.class.getName()),
                        // After a crash, the partitions wait this long for their next owner.
                        Map.entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000),
                        Map.entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000),
                        Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    Producer<byte[], byte[]> deadLetterProducer() {
        return new KafkaProducer<>(
                Map.of(
                        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "zstd",
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topics.PAGE_MESSAGE_BYTES,
                        // Well below max.poll.interval.ms: the thread that waits is the one that polls.
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        15_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        15_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        60_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    Admin admin() {
        return Admin.create(Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrapServers(),
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG,
                3_000,
                "default.api.timeout.ms",
                5_000));
    }
}
