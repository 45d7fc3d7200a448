package dev.courant.crawler.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.courant.crawler.TopicReader;
import dev.courant.crawler.site.LocalSite.Arrival;
import dev.courant.events.Page;
import dev.courant.events.PageCodec;
import dev.courant.events.Topics;
import dev.courant.servers.LocalKafka;
import dev.courant.servers.TopicCreator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing lost, no one hurt: instances in processes of their own are killed at random moments, and yet every article is
 * published, none twice under one lease, and no host is asked early. {@code -Dcourant.soak=true} for the long version.
 */
class ClusterTest {
    private static final boolean IS_SOAK = Boolean.getBoolean("courant.soak");
    private static final int HOSTS = IS_SOAK ? 50 : 8;
    private static final int ARTICLES_PER_HOST = IS_SOAK ? 100 : 12;
    private static final int KILLS = IS_SOAK ? 8 : 3;
    private static final Duration DELAY = Duration.ofMillis(IS_SOAK ? 1_000 : 800);
    private static final Duration PATIENCE = Duration.ofMinutes(IS_SOAK ? 15 : 4);

    private final LocalKafka kafka;
    private final NewsSites sites = new NewsSites(HOSTS, ARTICLES_PER_HOST);
    private final List<CrawlerProcess> crawlers = new ArrayList<>();
    private final Path folder;

    ClusterTest(@TempDir Path kafkaFolder, @TempDir Path folder) throws Exception {
        this.folder = folder;
        kafka = LocalKafka.start(kafkaFolder);
        TopicCreator topics = new TopicCreator(kafka.bootstrapServers());
        topics.create(Topics.all(), 6);
        topics.create(Topics.internal(), 6);
        Files.writeString(folder.resolve("sources.yml"), sites.sources(DELAY.toMillis() + "ms"));
    }

    @AfterEach
    void close() {
        crawlers.forEach(CrawlerProcess::close);
        sites.close();
        kafka.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void nothingIsLostAndNoOneIsHurt(int instances) throws Exception {
        assumeTrue(IS_SOAK || instances == 2, "the long version has 1, 2 and 3");
        IntStream.range(0, instances).forEach(this::start);
        SplittableRandom random = new SplittableRandom();
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(random.nextInt(3_000, 8_000));
            crawlers.get(random.nextInt(instances)).killAndStartAgain();
        }

        List<Page> pages = awaitAll();

        assertThat(pages.stream().map(Page::attempt))
                .as("one event of each lease")
                .doesNotHaveDuplicates();
        sites.arrivals().forEach(ClusterTest::assertSpared);
        assertThat(crawlers).allMatch(CrawlerProcess::isAlive);
    }

    private void start(int number) {
        crawlers.add(new CrawlerProcess(
                "crawler-" + number,
                folder,
                List.of(
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--courant.crawler.sources=" + folder.resolve("sources.yml"),
                        "--courant.crawler.allow-private-addresses=true",
                        "--courant.crawler.hosts.first-retry=1s",
                        "--courant.crawler.revisit-after=",
                        "--courant.crawler.limits.total=5s",
                        "--courant.crawler.frontier.start-window=2s",
                        "--courant.crawler.frontier.lease-time=12s",
                        "--courant.crawler.frontier.session-timeout=6s")));
    }

    private List<Page> awaitAll() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Page> pages = pages();
        while (!urls(pages).containsAll(sites.articles()) && System.nanoTime() < end) {
            Thread.sleep(1_000);
            pages = pages();
        }
        Set<String> missing = new TreeSet<>(sites.articles());
        missing.removeAll(urls(pages));
        assertThat(missing)
                .as(() -> crawlers.stream().map(CrawlerProcess::log).collect(Collectors.joining("\n\n")))
                .isEmpty();
        return pages;
    }

    private static Set<String> urls(List<Page> pages) {
        return pages.stream().map(Page::canonicalUrl).collect(Collectors.toUnmodifiableSet());
    }

    private List<Page> pages() {
        return TopicReader.readAll(kafka.bootstrapServers(), Topics.PAGES).stream()
                .map(ClusterTest::page)
                .toList();
    }

    private static Page page(ConsumerRecord<byte[], byte[]> record) {
        return PageCodec.decode(TopicReader.headers(record), record.value());
    }

    /**
     * What was asked for is counted from when it was sent; what was held up on its way (a process that is starting, two
     * cores that many processes share) comes nearer to the next.
     */
    private static void assertSpared(List<Arrival> arrivals) {
        for (int i = 1; i < arrivals.size(); i++) {
            Duration gap = Duration.ofNanos(
                    arrivals.get(i).nanos() - arrivals.get(i - 1).nanos());
            assertThat(gap)
                    .as("%s behind %s", arrivals.get(i), arrivals.get(i - 1))
                    .isGreaterThan(DELAY.dividedBy(2));
        }
    }
}
