package dev.courant.crawler.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.events.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Crawls of sources that name section pages. */
class CrawlerSectionsTest extends CrawlTester {
    private static final String FRONT = """
            <nav><a href="/2026/01/31/a-story-in-the-menu-of-the-site">A story in the menu of the site</a></nav>
            <main><h2><a href="/2026/01/31/ferry-returns">Ferry returns</a></h2>
            <h2><a href="/sport">Sport</a></h2><h2><a href="/2026/01/30/brass-band">Brass band</a></h2></main>""";

    private Map<String, Page> crawlSections() {
        site.page("/2026/01/31/ferry-returns", "one").page("/2026/01/30/brass-band", "two");
        crawl.start(site, Duration.ZERO, List.of(), List.of(site.url("/"), site.url("/sport")));
        await().atMost(Duration.ofSeconds(60)).until(crawl::isDone);
        return crawl.pages();
    }

    @Test
    void publishesTheStoriesThatASectionPageLinksTo() {
        site.page("/", FRONT).page("/sport", "<p>Nothing today</p>");

        assertThat(crawlSections())
                .containsOnlyKeys(site.url("/2026/01/31/ferry-returns"), site.url("/2026/01/30/brass-band"));
        assertThat(crawl.events)
                .containsEntry("SECTION POLLED", 2)
                .containsEntry("discovered", 2)
                .containsEntry("PUBLISHED", 2);
    }

    @Test
    void followsNothingWhereAHeaderAsksForThatAndSaysWhatIsNoPage() {
        site.body("/", "text/html", FRONT.getBytes(StandardCharsets.UTF_8), "X-Robots-Tag", "nofollow");
        site.text("/sport", "application/json", "{}");

        assertThat(crawlSections()).isEmpty();
        assertThat(crawl.events).containsEntry("SECTION POLLED", 1).containsEntry("SECTION UNREADABLE_LIST", 1);
    }
}
