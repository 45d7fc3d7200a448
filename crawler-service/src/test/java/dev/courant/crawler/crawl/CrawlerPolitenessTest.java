package dev.courant.crawler.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.crawler.fetch.FetchResult;
import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.site.LocalSite;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/** What a crawl leaves alone, and how long it waits. */
class CrawlerPolitenessTest extends CrawlTester {
    @Test
    void noHostIsAskedTooEarlyWhateverIsAskedFor() throws InterruptedException {
        feed("/1", "/2", "/r");
        site.redirect("/robots.txt", "/robots-real.txt")
                .text("/robots-real.txt", "text/plain", "User-agent: *\nDisallow: /x");
        site.page("/1", "one").page("/2", "two").redirect("/r", "/3").page("/3", "three");
        Duration delay = Duration.ofMillis(200);
        NavigableSet<Instant> sent = recordSending("");

        assertThat(crawl(delay)).hasSize(3);

        assertThat(site.paths())
                .containsExactlyInAnyOrder("/robots.txt", "/robots-real.txt", "/feed", "/1", "/2", "/r", "/3")
                .startsWith("/robots.txt", "/robots-real.txt", "/feed");
        assertThat(sent).hasSize(7);
        assertThat(shortestGap(sent)).isGreaterThanOrEqualTo(delay);
    }

    /** When each request for a URL with this end went out. */
    private NavigableSet<Instant> recordSending(String end) {
        NavigableSet<Instant> sent = new ConcurrentSkipListSet<>();
        crawl.around = fetcher -> (url, accept, known, limits) -> {
            FetchResult result = fetcher.fetch(url, accept, known, limits);
            if (url.endsWith(end)) {
                sent.add(result.sentAt());
            }
            return result;
        };
        return sent;
    }

    private static Duration shortestGap(NavigableSet<Instant> times) {
        return times.stream()
                .skip(1)
                .map(time -> Duration.between(Objects.requireNonNull(times.lower(time)), time))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Test
    void asksForNothingThatRobotsTxtForbidsNotEvenBehindARedirect() throws InterruptedException {
        feed("/private/1", "/r", "/2");
        site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/");
        site.page("/private/1", "no")
                .page("/private/2", "no")
                .redirect("/r", "/private/2")
                .page("/2", "two");

        assertThat(crawl(Duration.ZERO)).containsOnlyKeys(site.url("/2"));

        assertThat(site.paths()).noneMatch(path -> path.startsWith("/private"));
        assertThat(crawl.events).containsEntry("DISALLOWED", 2);
    }

    @Test
    void aRobotsTxtOnAnotherHostIsReadThere() throws InterruptedException {
        try (LocalSite other = new LocalSite()) {
            feed("/private/1", "/2");
            site.redirect("/robots.txt", other.url("/rules"))
                    .page("/private/1", "no")
                    .page("/2", "two");
            other.text("/rules", "text/plain", "User-agent: *\nDisallow: /private/");

            assertThat(crawl(Duration.ZERO)).containsOnlyKeys(site.url("/2"));
            assertThat(other.paths()).containsExactly("/rules");
        }
    }

    @Test
    void aDelayThatARobotsTxtOnAnotherHostAsksForIsObeyed() throws InterruptedException {
        try (LocalSite other = new LocalSite()) {
            feed("/1/page", "/2/page", "/3/page");
            site.redirect("/robots.txt", other.url("/rules"));
            other.text("/rules", "text/plain", "User-agent: *\nCrawl-delay: 0.3");
            NavigableSet<Instant> sent = recordSending("/page");

            crawl(Duration.ZERO);

            assertThat(sent).hasSize(3);
            assertThat(shortestGap(sent)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void nobodyIsAskedWhileRobotsTxtFails() throws InterruptedException {
        feed("/1");
        site.status("/robots.txt", 500);

        crawl.start(site, Duration.ZERO);
        await().until(() -> crawl.events.containsKey("FEED ROBOTS_UNREACHABLE")
                || site.paths().size() >= 1);

        assertThat(site.paths()).containsOnly("/robots.txt");
        assertThat(crawl.frontier.counts()).isEqualTo(new FrontierCounts(1, 1, 0));
    }
}
