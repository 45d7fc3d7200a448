package dev.courant.crawler.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.site.LocalSite;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hosts, brokers and parts of the crawler that fail. */
class CrawlerFaultsTest extends CrawlTester {
    @Test
    void whatFailsForAWhileIsPublishedInTheEndAndWhatIsMissingIsNot() throws InterruptedException {
        feed("/flaky", "/missing");
        AtomicInteger tries = new AtomicInteger();
        site.on("/flaky", exchange -> {
            boolean isUp = tries.incrementAndGet() == 3;
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(isUp ? 200 : 500, -1);
        });

        assertThat(crawl(Duration.ZERO)).containsOnlyKeys(site.url("/flaky"));
        assertThat(crawl.events).containsEntry("HTTP_ERROR", 1).containsEntry("PUBLISHED", 1);
        assertThat(site.paths()).containsOnlyOnce("/missing");
    }

    @Test
    void aHostThatHangsHoldsNobodyUp() throws InterruptedException {
        try (LocalSite slow = new LocalSite()) {
            site.text("/feed", "application/rss+xml", Crawl.rss(slow.url("/stuck"), site.url("/1")));
            site.page("/1", "one");
            slow.on("/stuck", exchange -> await().atMost(Duration.ofMinutes(1)).until(crawl::hasPublished));

            crawl.start(site, Duration.ZERO);

            await().until(crawl::hasPublished);
            assertThat(crawl.pages()).containsOnlyKeys(site.url("/1"));
        }
    }

    /** Where nobody listens. */
    private static String closed() {
        try (LocalSite site = new LocalSite()) {
            return site.url("/");
        }
    }

    private List<String> recordAsked() {
        List<String> asked = new CopyOnWriteArrayList<>();
        crawl.around = fetcher -> (url, accept, known, limits) -> {
            asked.add(url);
            return fetcher.fetch(url, accept, known, limits);
        };
        return asked;
    }

    @Test
    void aHostThatCannotBeConnectedToIsTriedOnceForAllOfItsPages() throws InterruptedException {
        String away = closed();
        site.text("/feed", "application/rss+xml", Crawl.rss(away + 1, away + 2, away + 3, site.url("/1")));
        site.page("/1", "one");
        List<String> asked = recordAsked();

        crawl.start(site, Duration.ZERO);
        await().until(() -> crawl.hasPublished()
                && Stream.of(1, 2, 3)
                        .anyMatch(page ->
                                crawl.frontier.find(away + page).orElseThrow().outcome() == Outcome.CONNECTION_FAILED));
        Thread.sleep(500);

        assertThat(asked.stream().filter(url -> url.startsWith(away))).containsExactly(away + "robots.txt");
        assertThat(crawl.frontier.counts().pending()).isEqualTo(3);
        assertThat(crawl.events).doesNotContainKey("CONNECTION_FAILED");
    }

    @Test
    void aHostThatIsAwayAllOfASuddenIsTriedOnceForAllOfItsPages() throws InterruptedException {
        List<String> asked = new CopyOnWriteArrayList<>();
        crawl.around = fetcher -> (url, accept, known, limits) -> {
            if (!url.contains("/page")) {
                return fetcher.fetch(url, accept, known, limits);
            }
            asked.add(url);
            return fetcher.fetch(closed(), accept, known, limits);
        };
        feed("/page1", "/page2", "/page3", "/page4", "/page5", "/page6");

        crawl.start(site, Duration.ofMillis(1));
        await().until(() -> !asked.isEmpty());
        Thread.sleep(500);

        assertThat(asked).hasSize(1);
        assertThat(crawl.frontier.counts().pending()).isEqualTo(6);
    }

    @Test
    void whileKafkaIsAwayNothingIsLost() throws InterruptedException {
        feed("/1", "/2", "/3");
        site.page("/1", "one").page("/2", "two").page("/3", "three");
        crawl.failures.set(3);

        assertThat(crawl(Duration.ZERO)).hasSize(3);
    }

    @Test
    void anErrorCostsItsPageAndNothingElse() throws InterruptedException {
        feed("/1", "/2");
        site.page("/2", "two");
        crawl.around = fetcher -> (url, accept, known, limits) -> {
            if (url.endsWith("/1")) {
                throw new StackOverflowError("of a parser");
            }
            return fetcher.fetch(url, accept, known, limits);
        };

        assertThat(crawl(Duration.ZERO)).containsOnlyKeys(site.url("/2"));
        assertThat(crawl.events).containsEntry("INTERNAL_ERROR", 1);
        assertThat(crawl.isBroken).isFalse();
    }

    @Test
    void aCrawlThatBreaksDownSaysSo() {
        feed("/1");
        crawl.sinkError = new LinkageError("of a library");

        crawl.start(site, Duration.ZERO);

        await().untilTrue(crawl.isBroken);
    }

    @Test
    void aPublisherThatBreaksDownSaysSo() {
        feed("/1");
        site.on("/1", exchange -> {
            crawl.sinkError = new LinkageError("of a library");
            exchange.sendResponseHeaders(200, -1);
        });

        crawl.start(site, Duration.ZERO);

        await().untilTrue(crawl.isBroken);
    }
}
