package dev.courant.crawler.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.events.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Crawls that look at published pages again, of a site that keeps its pages' times. */
class CrawlerRevisitsTest extends CrawlTester {
    private final Queue<String> conditions = new ConcurrentLinkedQueue<>();

    CrawlerRevisitsTest() {
        super(new Crawl(List.of(Duration.ofSeconds(1))));
    }

    @BeforeEach
    void oneStory() {
        feed("/1");
    }

    private List<Page> crawlTwice() {
        crawl.start(site, Duration.ZERO);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> crawl.events.keySet().stream().anyMatch(event -> event.startsWith("again")));
        assertThat(crawl.frontier.counts()).isEqualTo(new FrontierCounts(0, 0, 0));
        return crawl.published();
    }

    /** The first answer is {@code first}; what is asked then, and under which conditions, is for {@code then}. */
    private void answer(String first, String header, String value, int then, String changed) {
        site.on("/1", exchange -> {
            String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
            String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
            boolean isFirst = conditions.isEmpty();
            conditions.add(condition + " " + since);
            byte[] body = (isFirst ? first : changed).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.getResponseHeaders().set(header, value);
            exchange.sendResponseHeaders(isFirst ? 200 : then, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    @Test
    void aServerThatKnowsItsPageAgainSendsNothing() {
        answer("one", "ETag", "\"v1\"", 304, "");

        assertThat(crawlTwice()).hasSize(1);
        assertThat(conditions).containsExactly("null null", "\"v1\" null");
        assertThat(crawl.events).containsEntry("again UNCHANGED", 1);
    }

    @Test
    void aDateServesAsWell() {
        answer("one", "Last-Modified", "Sat, 31 Jan 2026 10:00:00 GMT", 304, "");

        assertThat(crawlTwice()).hasSize(1);
        assertThat(conditions).containsExactly("null null", "null Sat, 31 Jan 2026 10:00:00 GMT");
    }

    @Test
    void aPageThatIsTheSameToTheByteIsNotPublishedAgain() {
        answer("one", "X-Served-By", "a", 200, "one");

        assertThat(crawlTwice()).hasSize(1);
        assertThat(crawl.events).containsEntry("again UNCHANGED", 1);
    }

    @Test
    void aPageThatChangedIsPublishedAgainLaterThanBefore() {
        answer("one", "ETag", "\"v1\"", 200, "two");

        List<Page> pages = crawlTwice();

        assertThat(pages)
                .extracting(page -> new String(page.body(), StandardCharsets.UTF_8))
                .containsExactly("one", "two");
        Page first = pages.getFirst();
        Page second = pages.getLast();
        assertThat(second.canonicalUrl()).isEqualTo(first.canonicalUrl());
        assertThat(second.firstSeenAt()).isEqualTo(first.firstSeenAt());
        assertThat(second.fetchedAt()).isAfter(first.fetchedAt());
        assertThat(second.attempt()).isNotEqualTo(first.attempt());
        assertThat(crawl.events).containsEntry("again UPDATED", 1);
    }

    @Test
    void aPageThatMayNotBeKeptAnyMoreIsPublishedAgainThoughItsBytesAreTheSame() {
        site.on("/1", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            if (!conditions.isEmpty()) {
                exchange.getResponseHeaders().set("X-Robots-Tag", "noindex");
            }
            conditions.add("asked");
            exchange.sendResponseHeaders(200, -1);
        });

        assertThat(crawlTwice()).extracting(Page::noindex).containsExactly(false, true);
    }

    @Test
    void aPageThatIsGoneIsSaidToBe() {
        answer("one", "ETag", "\"v1\"", 410, "Gone");

        List<Page> pages = crawlTwice();

        assertThat(pages).extracting(Page::httpStatus).containsExactly(200, 410);
        assertThat(pages.getLast().isGone()).isTrue();
        assertThat(pages.getLast().body()).isEmpty();
        assertThat(pages.getLast().firstSeenAt()).isEqualTo(pages.getFirst().firstSeenAt());
        assertThat(crawl.events).containsEntry("again GONE", 1);
    }

    @Test
    void aRefusalPublishesNothing() {
        answer("one", "ETag", "\"v1\"", 403, "No");

        assertThat(crawlTwice()).hasSize(1);
        assertThat(crawl.events).containsEntry("again HTTP_ERROR", 1);
    }
}
