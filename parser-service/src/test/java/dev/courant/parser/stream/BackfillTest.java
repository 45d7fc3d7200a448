package dev.courant.parser.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.events.Page;
import dev.courant.events.Topics;
import dev.courant.parser.Pages;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.event.ConsumerPausedEvent;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Fresh pages and those of archives, on a real broker. */
class BackfillTest {
    private static final String PAUSED = "courant.parser.backfill.paused";

    @TempDir
    private Path folder;

    private final Set<MessageListenerContainer> paused = ConcurrentHashMap.newKeySet();

    @Test
    void freshPagesComeFirstAndNothingIsLost() {
        try (TestBroker broker = TestBroker.start(folder)) {
            broker.sendPages(Topics.PAGES_BACKFILL, pages("old", 0, 400));
            broker.sendPages(Topics.PAGES, pages("fresh", 0, 400));
            broker.sendRaw(Topics.PAGES_BACKFILL, "k", "garbage".getBytes(StandardCharsets.UTF_8), List.of());
            try (ConfigurableApplicationContext service = start(broker)) {
                List<ConsumerRecord<byte[], byte[]>> first = broker.read(Topics.ARTICLES, 800);
                assertThat(startedBeforeTheFreshEnded(first))
                        .as("old ones before the fresh ones were nearly done")
                        .isLessThan(20);

                broker.sendPages(Topics.PAGES_BACKFILL, pages("old", 400, 4_000));
                broker.read(Topics.ARTICLES, 900);
                broker.sendPages(Topics.PAGES, pages("fresh", 400, 1_000));
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> count(broker.readAll(Topics.ARTICLES), "fresh") == 1_000);
                assertThat(count(broker.readAll(Topics.ARTICLES), "old"))
                        .as("overtaken on the way")
                        .isLessThan(4_000);

                List<ConsumerRecord<byte[], byte[]>> all = broker.read(Topics.ARTICLES, 5_000);
                assertThat(all)
                        .extracting(article -> new String(article.key(), StandardCharsets.UTF_8))
                        .doesNotHaveDuplicates()
                        .hasSize(5_000);
                assertThat(broker.read(Topics.PAGES_BACKFILL.dlq(), 1)).hasSize(1);
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(gauge(service, "pages")).isZero());
            }
        }
    }

    @Test
    void aLongPauseForTheIndexerCostsNoRebalance() throws Exception {
        try (TestBroker broker = TestBroker.start(folder);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            broker.sendPages(Topics.PAGES, pages("fresh", 0, 200));
            // Longer than this without a poll, and the group would give the partitions to others.
            try (ConfigurableApplicationContext service = start(
                    broker,
                    "--spring.cloud.stream.kafka.bindings.backfill-in-0.consumer.configuration.max.poll.interval.ms=3000")) {
                indexerStandsAtTheBeginning(broker, admin);
                await().atMost(Duration.ofSeconds(30)).until(() -> gauge(service, "articles") == 1);
                await().atMost(Duration.ofSeconds(30)).until(() -> !paused.isEmpty());
                broker.sendPages(Topics.PAGES_BACKFILL, pages("old", 0, 50));
                double rebalances = settledRebalances();
                Thread.sleep(8_000);
                assertThat(count(broker.readAll(Topics.ARTICLES), "old"))
                        .as("while the indexer is behind")
                        .isZero();
                assertThat(rebalances()).isEqualTo(rebalances);

                indexerStandsAtTheEnd(broker, admin);
                assertThat(broker.read(Topics.ARTICLES, 250)).hasSize(250);
                assertThat(rebalances()).isEqualTo(rebalances);
            }
        }
    }

    /** The consumers of a group join one after the other, and each that does is a rebalance: these are over now. */
    private double settledRebalances() throws InterruptedException {
        double before = -1;
        for (double now = rebalances(); now != before; now = rebalances()) {
            before = now;
            Thread.sleep(5_000);
        }
        return before;
    }

    /** How many of the old pages were read while more than a handful of fresh ones waited. */
    private static long startedBeforeTheFreshEnded(List<ConsumerRecord<byte[], byte[]>> articles) {
        List<Long> fresh = articles.stream()
                .filter(article -> isOf(article, "fresh"))
                .map(ConsumerRecord::timestamp)
                .sorted(Comparator.naturalOrder())
                .toList();
        long nearlyDone = fresh.get(fresh.size() - 100);
        return articles.stream()
                .filter(article -> isOf(article, "old") && article.timestamp() < nearlyDone)
                .count();
    }

    private static void indexerStandsAtTheBeginning(TestBroker broker, Admin admin) throws Exception {
        broker.read(Topics.ARTICLES, 200);
        commit(admin, Map.of(partition(0), 0L, partition(1), 0L));
    }

    private static void indexerStandsAtTheEnd(TestBroker broker, Admin admin) throws Exception {
        Map<TopicPartition, Long> ends = new HashMap<>();
        broker.read(Topics.ARTICLES, 200)
                .forEach(article -> ends.merge(partition(article.partition()), article.offset() + 1, Math::max));
        commit(admin, ends);
    }

    private static void commit(Admin admin, Map<TopicPartition, Long> offsets) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> commits = new HashMap<>();
        offsets.forEach((partition, offset) -> commits.put(partition, new OffsetAndMetadata(offset)));
        admin.alterConsumerGroupOffsets("indexer-service", commits).all().get();
    }

    private static TopicPartition partition(int partition) {
        return new TopicPartition(Topics.ARTICLES.name(), partition);
    }

    private double rebalances() {
        return paused.stream()
                .flatMap(container -> container.metrics().values().stream())
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(metric -> metric.getKey().name().equals("rebalance-total"))
                .mapToDouble(metric -> (double) metric.getValue().metricValue())
                .sum();
    }

    private static double gauge(ConfigurableApplicationContext service, String cause) {
        return service.getBean(MeterRegistry.class)
                .get(PAUSED)
                .tag("cause", cause)
                .gauge()
                .value();
    }

    private ConfigurableApplicationContext start(TestBroker broker, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "--server.port=0",
                "--courant.parser.instance-id=backfill",
                "--courant.parser.backfill.pause-above=100",
                "--courant.parser.backfill.resume-below=20",
                "--courant.parser.backfill.look-every=100ms",
                "--courant.parser.bootstrap-servers=" + broker.bootstrapServers()));
        arguments.addAll(List.of(more));
        ApplicationListener<ConsumerPausedEvent> listener =
                event -> paused.add(event.getSource(MessageListenerContainer.class));
        return new SpringApplicationBuilder(ParserApplication.class)
                .listeners(listener)
                .run(arguments.toArray(String[]::new));
    }

    private static List<Page> pages(String kind, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Pages.html(
                        "https://gazette.example/" + kind + "/" + i,
                        Pages.article("Old pier number " + i + " to be rebuilt", Pages.threeParagraphs())))
                .toList();
    }

    private static long count(List<ConsumerRecord<byte[], byte[]>> articles, String kind) {
        return articles.stream().filter(article -> isOf(article, kind)).count();
    }

    private static boolean isOf(ConsumerRecord<byte[], byte[]> article, String kind) {
        return RecordParser.headers(article).getOrDefault("ce_subject", "").contains("/" + kind + "/")
                || new String(article.value(), StandardCharsets.UTF_8).contains("/" + kind + "/");
    }
}
