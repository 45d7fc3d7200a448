package dev.courant.crawler.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole crawls of sites on this machine, with Kafka played by a list. */
class CrawlerTest extends CrawlTester {
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
    void aChainOfClaimsEnds() throws InterruptedException {
        feed("/c0");
        for (int i = 0; i < 6; i++) {
            site.page("/c" + i, "<head><link rel=canonical href=/c" + (i + 1) + "></head>");
        }

        assertThat(crawl(Duration.ZERO)).containsOnlyKeys(site.url("/c2"));
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
}
