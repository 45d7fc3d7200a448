package dev.courant.crawler.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.crawler.fetch.FetchResult;
import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.site.LocalSite;
import dev.courant.events.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole crawls of sites on this machine, with Kafka played by a list. */
class CrawlerTest {
    private final LocalSite site = new LocalSite();
    private final Crawl crawl = new Crawl();

    @AfterEach
    void close() throws InterruptedException {
        crawl.stop();
        site.close();
    }

    @Test
    void publishesWhatTheFeedNamesWithWhatItSays() throws InterruptedException {
        feed("/1?utm_source=rss", "/2");
        site.body(
                "/1",
                "text/html",
                "one".getBytes(StandardCharsets.UTF_8),
                "X-Robots-Tag",
                "noarchive",
                "tdm-reservation",
                "1");
        site.page("/2", "two");
        Instant before = Instant.now().minusMillis(1);

        Map<String, Page> pages = crawl(Duration.ZERO);

        assertThat(pages).containsOnlyKeys(site.url("/1"), site.url("/2"));
        Page page = Objects.requireNonNull(pages.get(site.url("/1")));
        assertThat(page.sourceId()).isEqualTo("paper");
        assertThat(page.requestedUrl()).isEqualTo(site.url("/1"));
        assertThat(page.finalUrl()).isEqualTo(site.url("/1"));
        assertThat(page.httpStatus()).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html");
        assertThat(page.noarchive()).isTrue();
        assertThat(page.noindex()).isFalse();
        assertThat(page.tdmOptOut()).isTrue();
        assertThat(page.truncated()).isFalse();
        assertThat(page.hint())
                .isEqualTo(new Page.FeedHint("Story /1?utm_source=rss", Instant.parse("2026-01-31T10:00:00Z"), null));
        assertThat(page.firstSeenAt()).isBetween(before, page.fetchedAt());
        assertThat(page.body()).asString().isEqualTo("one");
        assertThat(crawl.events).containsOnlyKeys("discovered", "FEED POLLED", "PUBLISHED");
    }

    @Test
    void announcesSourcesBeforeAnyPage() throws InterruptedException {
        feed("/1");
        site.page("/1", "one");

        crawl(Duration.ZERO);

        assertThat(crawl.topics).startsWith("news.sources").endsWith("news.pages");
    }

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
        crawl.around = fetcher -> (url, accept, limits) -> {
            FetchResult result = fetcher.fetch(url, accept, limits);
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
    void aChainOfClaimsEnds() throws InterruptedException {
        feed("/c0");
        for (int i = 0; i < 6; i++) {
            site.page("/c" + i, "<head><link rel=canonical href=/c" + (i + 1) + "></head>");
        }

        assertThat(crawl(Duration.ZERO)).containsOnlyKeys(site.url("/c2"));
    }

    @Test
    void nobodyIsAskedWhileRobotsTxtFails() throws InterruptedException {
        feed("/1");
        site.status("/robots.txt", 500);

        crawl.start(site, Duration.ZERO);
        await().until(() -> crawl.events.containsKey("FEED ROBOTS_UNREACHABLE")
                || site.paths().size() >= 1);

        assertThat(site.paths()).containsOnly("/robots.txt");
        assertThat(crawl.frontier.counts()).isEqualTo(new FrontierCounts(1, 1));
    }

    @Test
    void whatTheGuardRefusesIsOverAtOnce() throws InterruptedException {
        site.text("/feed", "application/rss+xml", Crawl.rss("http://10.1.2.3/secret", site.url("/1")));
        site.page("/1", "one");

        assertThat(crawl(Duration.ZERO)).containsOnlyKeys(site.url("/1"));
        assertThat(crawl.events).containsEntry("REFUSED_ADDRESS", 1);
    }

    @Test
    void oneArticleUnderManyUrlsIsOnePage() throws InterruptedException {
        feed("/print/1", "/1", "/amp/1");
        String head = "<head><link rel=canonical href='/1?utm_source=x'></head>";
        site.page("/print/1", head).page("/1", head).redirect("/amp/1", "/1");

        assertThat(crawl(Duration.ZERO)).containsOnlyKeys(site.url("/1"));
        assertThat(site.paths()).containsOnlyOnce("/1", "/print/1", "/amp/1");
    }

    @Test
    void aPageThatIsReachedByTheUrlThatItClaimsIsPublishedWhereItIs() throws InterruptedException {
        feed("/1");
        site.redirect("/1", "/final").page("/final", "<head><link rel=canonical href=/1></head>");

        Map<String, Page> pages = crawl(Duration.ZERO);

        assertThat(pages).containsOnlyKeys(site.url("/final"));
        assertThat(pages.get(site.url("/final"))).extracting(Page::requestedUrl).isEqualTo(site.url("/1"));
    }

    @Test
    void aClaimThatLeadsNowhereLosesNoPage() throws InterruptedException {
        feed("/1", "/2");
        site.page("/1", "<head><link rel=canonical href=/gone></head>");
        site.page("/2", "<head><link rel=canonical href=/back></head>").redirect("/back", "/2");

        assertThat(crawl(Duration.ZERO)).containsOnlyKeys(site.url("/1"), site.url("/2"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, false",
        "image/jpeg, false",
        "text/plain, false",
        "TEXT/HTML;charset=gb18030, true",
        "application/xhtml+xml, true",
        "nonsense, true",
    })
    void publishesWhatMayBeHtml(String contentType, boolean isPublished) throws InterruptedException {
        feed("/1");
        site.text("/1", contentType, "x");

        assertThat(crawl(Duration.ZERO)).hasSize(isPublished ? 1 : 0);
        assertThat(crawl.events).containsEntry(isPublished ? "PUBLISHED" : "NOT_HTML", 1);
    }

    @Test
    void publishesWhatHasNoTypeAtAll() throws InterruptedException {
        feed("/1");
        site.on("/1", exchange -> {
            exchange.sendResponseHeaders(200, 1);
            exchange.getResponseBody().write('x');
        });

        assertThat(crawl(Duration.ZERO)).hasSize(1);
    }

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
    void followsSitemapIndexesAndWhatRobotsTxtNames() throws InterruptedException {
        String ns = " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>";
        site.text("/robots.txt", "text/plain", "Sitemap: " + site.url("/index.xml"));
        site.text(
                "/index.xml",
                "application/xml",
                "<?xml version='1.0'?><sitemapindex" + ns + "<sitemap><loc>" + site.url("/part.xml")
                        + "</loc></sitemap></sitemapindex>");
        site.text(
                "/part.xml",
                "application/xml",
                "<?xml version='1.0'?><urlset" + ns + "<url><loc>" + site.url("/1") + "</loc></url></urlset>");
        site.page("/1", "one");

        assertThat(crawl(Duration.ZERO, List.of())).containsOnlyKeys(site.url("/1"));
    }

    @Test
    void aListThatIsNoneIsCountedAndHoldsNobodyUp() throws InterruptedException {
        site.page("/feed", "Not a feed");

        assertThat(crawl(Duration.ZERO)).isEmpty();
        assertThat(crawl.events).containsOnlyKeys("FEED UNREADABLE_LIST");
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
        crawl.around = fetcher -> (url, accept, limits) -> {
            if (url.endsWith("/1")) {
                throw new StackOverflowError("of a parser");
            }
            return fetcher.fetch(url, accept, limits);
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

    private void feed(String... paths) {
        String[] urls = Arrays.stream(paths).map(site::url).toArray(String[]::new);
        site.text("/feed", "application/rss+xml", Crawl.rss(urls));
    }

    private Map<String, Page> crawl(Duration delay) throws InterruptedException {
        return crawl(delay, List.of(site.url("/feed")));
    }

    private Map<String, Page> crawl(Duration delay, List<String> feeds) throws InterruptedException {
        crawl.start(site, delay, feeds);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> crawl.frontier.counts().equals(new FrontierCounts(0, 0)));
        return crawl.pages();
    }
}
