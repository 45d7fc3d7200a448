package dev.courant.crawler.crawl;

import static org.awaitility.Awaitility.await;

import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.site.LocalSite;
import dev.courant.events.Page;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** A crawl of sites on this machine, with Kafka played by a list. */
abstract class CrawlTester {
    final LocalSite site = new LocalSite();
    final Crawl crawl;

    CrawlTester() {
        this(new Crawl(List.of()));
    }

    CrawlTester(Crawl crawl) {
        this.crawl = crawl;
    }

    @AfterEach
    void close() throws InterruptedException {
        crawl.stop();
        site.close();
    }

    void feed(String... paths) {
        String[] urls = Arrays.stream(paths).map(site::url).toArray(String[]::new);
        site.text("/feed", "application/rss+xml", Crawl.rss(urls));
    }

    Map<String, Page> crawl(Duration delay) throws InterruptedException {
        return crawl(delay, List.of(site.url("/feed")));
    }

    Map<String, Page> crawl(Duration delay, List<String> feeds) throws InterruptedException {
        crawl.start(site, delay, feeds);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> crawl.isAnnounced() && crawl.frontier.counts().equals(new FrontierCounts(0, 0, 0)));
        return crawl.pages();
    }
}
