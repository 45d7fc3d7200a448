package dev.courant.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.events.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {
    private static final TopicPartition PAGES = new TopicPartition(Topics.PAGES.name(), 0);
    private static final int PAGE_BYTES = 8 * 1024 * 1024;

    @Test
    void aSecondStartFindsTheClusterAndItsRecords(@TempDir Path folder) throws Exception {
        String clusterId;
        try (LocalKafka kafka = LocalKafka.start(folder)) {
            clusterId = kafka.clusterId();
            TopicCreator topics = new TopicCreator(kafka.bootstrapServers());
            topics.create(Topics.all(), 2);
            topics.create(Topics.all(), 2);
            send(kafka, new byte[PAGE_BYTES]);
            assertThatThrownBy(() -> LocalKafka.start(folder)).hasMessageContaining("is in use");
            int port = Integer.parseInt(kafka.bootstrapServers().substring("127.0.0.1:".length()));
            assertThat(new KafkaIdentity(port, clusterId).isReady()).isTrue();
            assertThat(new KafkaIdentity(port, "another").isReady()).isFalse();
        }
        try (LocalKafka kafka = LocalKafka.start(folder)) {
            assertThat(kafka.clusterId()).isEqualTo(clusterId);
            assertThat(endOfPages(kafka)).isEqualTo(1);
            assertThat(partitions(kafka)).containsEntry("news.sources", 1).containsEntry("news.pages", 2);
            killAndExpectReport(kafka);
        }
    }

    @Test
    void aBrokerThatCannotStartIsReportedWithTheEndOfItsLog(@TempDir Path folder) throws Exception {
        LocalKafka.start(folder).close();
        Files.writeString(folder.resolve("data/meta.properties"), "version=1\ncluster.id=lost\nnode.id=7\n");
        assertThatThrownBy(() -> LocalKafka.start(folder))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("kafka ended with exit code 1")
                .hasMessageContaining("Stored node id 7");
    }

    private static void killAndExpectReport(LocalKafka kafka) throws Exception {
        ProcessHandle.of(kafka.pid()).orElseThrow().destroyForcibly();
        ChildExit exit = kafka.onExit().get(30, TimeUnit.SECONDS);
        assertThat(exit.requested()).isFalse();
        assertThat(exit.exitCode()).isEqualTo(128 + 9);
        assertThat(exit.lastLines()).hasSizeBetween(5, 20).anyMatch(line -> line.contains("Kafka Server started"));
        assertThat(exit.describe()).startsWith("kafka was ended by signal 9");
    }

    private static void send(LocalKafka kafka, byte[] page) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "max.request.size", Topics.PAGE_MESSAGE_BYTES,
                "key.serializer", ByteArraySerializer.class,
                "value.serializer", ByteArraySerializer.class);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings)) {
            producer.send(new ProducerRecord<>(PAGES.topic(), PAGES.partition(), new byte[0], page))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static long endOfPages(LocalKafka kafka) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "key.deserializer", ByteArrayDeserializer.class,
                "value.deserializer", ByteArrayDeserializer.class);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            return consumer.endOffsets(List.of(PAGES)).getOrDefault(PAGES, -1L);
        }
    }

    private static Map<String, Integer> partitions(LocalKafka kafka) throws Exception {
        Map<String, Integer> partitions = new TreeMap<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.describeTopics(admin.listTopics().names().get(30, TimeUnit.SECONDS))
                    .allTopicNames()
                    .get(30, TimeUnit.SECONDS)
                    .forEach((name, topic) ->
                            partitions.put(name, topic.partitions().size()));
        }
        return partitions;
    }
}
