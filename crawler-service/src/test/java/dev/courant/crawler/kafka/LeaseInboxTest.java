package dev.courant.crawler.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.schedule.LeaseCodec;
import dev.courant.events.Topics;
import dev.courant.servers.LocalKafka;
import dev.courant.servers.TopicCreator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker. */
class LeaseInboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LocalKafka kafka;

    LeaseInboxTest(@TempDir Path folder) {
        kafka = LocalKafka.start(folder);
        new TopicCreator(kafka.bootstrapServers()).create(List.of(Topics.FRONTIER_LEASES), 1);
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    private void give(String id) throws ExecutionException, InterruptedException {
        Instant now = Instant.parse("2026-01-31T10:00:00Z");
        PageTask page = new PageTask("https://a.example/" + id, "s", null);
        give(LeaseCodec.write(new Lease(id, page, now, now.plusSeconds(2), now.plusSeconds(9), now, null)));
    }

    private void give(byte[] lease) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.FRONTIER_LEASES.name(), lease))
                    .get();
        }
    }

    /** It commits nothing when it is closed: what is not committed by then is as it is after a kill. */
    private LeaseInbox start() {
        LeaseInbox inbox = new LeaseInbox(Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "group.id", "leases",
                "isolation.level", "read_committed",
                "enable.auto.commit", false,
                "auto.offset.reset", "earliest"));
        inbox.start();
        return inbox;
    }

    @Test
    void aLeaseThatAnybodyHasSeenIsSeenByNobodyElse() throws Exception {
        give("first");
        try (LeaseInbox inbox = start()) {
            assertThat(inbox.take(10, PATIENCE)).extracting(Lease::id).containsExactly("first");
        }
        give("second");

        try (LeaseInbox next = start()) {
            assertThat(next.take(10, PATIENCE)).extracting(Lease::id).containsExactly("second");
        }
    }

    @Test
    void whatIsNoLeaseIsPassedOver() throws Exception {
        give(new byte[] {99, 1});
        give("first");

        try (LeaseInbox inbox = start()) {
            assertThat(inbox.take(10, PATIENCE)).extracting(Lease::id).containsExactly("first");
        }
    }
}
