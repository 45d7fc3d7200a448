package dev.courant.crawler.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.crawler.fetch.FetchResult;
import dev.courant.crawler.fetch.FetchResult.Reason;
import dev.courant.crawler.frontier.Knowledge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** While our own proxy is away nobody is to blame, and nothing is given up. */
class CrawlerProxyTest extends CrawlTester {
    @Test
    void aPageThatCouldNotBeAskedForHasNotFailed() {
        feed("/1");
        crawl.around = fetcher -> (url, accept, known, limits) -> url.endsWith("/1")
                ? new FetchResult.Failure(
                        Reason.NO_PROXY, "away", Clock.systemUTC().instant())
                : fetcher.fetch(url, accept, known, limits);

        assertWaits(site.url("/1"));
    }

    @Test
    void norHasOneWhoseRulesCouldNotBeAskedFor() {
        feed("/1");
        crawl.around = fetcher -> (url, accept, known, limits) -> new FetchResult.Failure(
                Reason.NO_PROXY, "away", Clock.systemUTC().instant());

        assertWaits(site.url("/feed"));
    }

    private void assertWaits(String url) {
        crawl.start(site, Duration.ZERO);
        await().until(() -> crawl.frontier
                .find(url)
                .filter(known -> known.hostDueAt().isAfter(Instant.now().plusSeconds(10)))
                .isPresent());
        Knowledge known = crawl.frontier.find(url).orElseThrow();
        assertThat(known.state()).isEqualTo(Knowledge.State.WAITING);
        assertThat(known.failures()).isZero();
        assertThat(known.hostDueAt()).isBefore(Instant.now().plusSeconds(31));
    }
}
