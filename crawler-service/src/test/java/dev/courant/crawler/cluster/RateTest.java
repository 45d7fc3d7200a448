package dev.courant.crawler.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.courant.crawler.site.LocalSite.Arrival;
import dev.courant.events.Topics;
import dev.courant.servers.LocalKafka;
import dev.courant.servers.TopicCreator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much of the rate that delays allow is kept: each host could be asked once a delay. Only in the long version, since it
 * is a matter of the machine.
 */
class RateTest {
    private static final Logger LOG = LoggerFactory.getLogger(RateTest.class);
    private static final int HOSTS = Integer.getInteger("courant.soak.hosts", 1_000);
    private static final int ARTICLES_PER_HOST = 70;
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void keepsAllButATwentiethOfTheRateThatDelaysAllow(@TempDir Path kafkaFolder, @TempDir Path folder)
            throws Exception {
        assumeTrue(Boolean.getBoolean("courant.soak"), "a part of the long version");
        try (LocalKafka kafka = LocalKafka.start(kafkaFolder);
                NewsSites sites = new NewsSites(HOSTS, ARTICLES_PER_HOST)) {
            new TopicCreator(kafka.bootstrapServers()).create(Topics.all(), 8);
            new TopicCreator(kafka.bootstrapServers()).create(Topics.internal(), 8);
            Files.writeString(folder.resolve("sources.yml"), sites.sources("1s"));
            List<String> arguments = List.of(
                    "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                    "--courant.crawler.sources=" + folder.resolve("sources.yml"),
                    "--courant.crawler.allow-private-addresses=true",
                    "--courant.crawler.concurrency=2000",
                    "--courant.crawler.revisit-after=",
                    "--courant.crawler.frontier.credits=1000");
            try (CrawlerProcess crawler = new CrawlerProcess("crawler", folder, arguments)) {
                assertRate(sites, crawler);
            }
        }
    }

    /** Over half a minute in which every host has something left. */
    private static void assertRate(NewsSites sites, CrawlerProcess crawler) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (sites.arrivals().stream().anyMatch(host -> host.size() < 10) && System.nanoTime() < end) {
            Thread.sleep(500);
        }
        long from = System.nanoTime();
        Thread.sleep(30_000);
        long until = System.nanoTime();
        long asked = sites.arrivals().stream()
                .flatMap(List::stream)
                .filter(arrival -> isBetween(arrival, from, until))
                .count();
        double possible = HOSTS * (until - from) / (double) SECOND.toNanos();
        LOG.info(
                "{} hosts: {} % of the rate that their delays allow",
                HOSTS, Math.round(1_000 * asked / possible) / 10.0);
        assertThat(asked / possible).as(crawler::log).isGreaterThanOrEqualTo(0.95);
    }

    private static boolean isBetween(Arrival arrival, long from, long until) {
        return arrival.nanos() - from >= 0 && arrival.nanos() - until < 0;
    }
}
