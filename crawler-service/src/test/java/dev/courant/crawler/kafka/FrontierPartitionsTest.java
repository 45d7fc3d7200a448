package dev.courant.crawler.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.courant.events.Topic;
import dev.courant.events.Topics;
import dev.courant.servers.LocalKafka;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker. */
class FrontierPartitionsTest {
    private static final String CHANGELOG = "app-urls-changelog";

    private final LocalKafka kafka;
    private final Admin admin;
    private final FrontierPartitions partitions;

    FrontierPartitionsTest(@TempDir Path folder) {
        kafka = LocalKafka.start(folder);
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
        partitions = new FrontierPartitions(admin, "app");
    }

    @AfterEach
    void close() {
        admin.close();
        kafka.close();
    }

    private void create(String name, int count) throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(name, count, (short) 1))).all().get();
    }

    private void grow(Topic topic, int count) throws ExecutionException, InterruptedException {
        admin.createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(count)))
                .all()
                .get();
    }

    /** A broker tells of new topics and partitions a little later. */
    private void awaitCheck() {
        await().untilAsserted(() -> assertThatCode(partitions::check).doesNotThrowAnyException());
    }

    @Test
    void refusesAnotherNumberOfPartitionsAndSaysWhatToDo() throws Exception {
        assertThatThrownBy(partitions::check).isInstanceOf(ExecutionException.class);
        create(Topics.FRONTIER_EVENTS.name(), 2);
        create(Topics.FRONTIER_LEASES.name(), 2);
        awaitCheck();
        create(CHANGELOG, 2);
        awaitCheck();

        grow(Topics.FRONTIER_EVENTS, 3);
        await().untilAsserted(() -> assertThatThrownBy(partitions::check)
                .isInstanceOf(FrontierPartitions.ChangedException.class)
                .hasMessageContaining("news.frontier.events has 3 partitions and news.frontier.leases has 2")
                .hasMessageContaining("create it with 3"));

        grow(Topics.FRONTIER_LEASES, 3);
        await().untilAsserted(() -> assertThatThrownBy(partitions::check)
                .isInstanceOf(FrontierPartitions.ChangedException.class)
                .hasMessageContaining("when it had 2")
                .hasMessageContaining("app-*-changelog"));
    }
}
