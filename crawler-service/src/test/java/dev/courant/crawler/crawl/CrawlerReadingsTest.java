package dev.courant.crawler.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import dev.courant.crawler.site.LocalSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A feed that is read more than once. */
class CrawlerReadingsTest {
    private final LocalSite site = new LocalSite();
    private final Crawl crawl = new Crawl(Duration.ofMillis(500));
    private final List<String> conditions = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws InterruptedException {
        crawl.stop();
        site.close();
    }

    private void crawl() {
        site.page("/1", "one").page("/2", "two");
        crawl.start(site, Duration.ZERO);
        await().atMost(Duration.ofSeconds(60)).until(() -> conditions.size() >= 3);
    }

    private void feed(@Nullable String etag) {
        site.on("/feed", exchange -> {
            String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
            conditions.add(String.valueOf(condition));
            if (etag != null) {
                exchange.getResponseHeaders().set("ETag", etag);
            }
            answer(exchange, etag != null && etag.equals(condition));
        });
    }

    private void answer(HttpExchange exchange, boolean isKnown) throws IOException {
        String items = "";
        for (int i = 1; i <= conditions.size(); i++) {
            items += "<item><title>t</title><link>" + site.url("/" + i) + "</link></item>";
        }
        byte[] feed = ("<rss version='2.0'><channel><title>t</title><link>x</link><description>d</description>" + items
                        + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        exchange.sendResponseHeaders(isKnown ? 304 : 200, isKnown ? -1 : feed.length);
        if (!isKnown) {
            exchange.getResponseBody().write(feed);
        }
    }

    @Test
    void asksWhetherTheFeedHasChanged() {
        feed("\"v1\"");
        crawl();

        assertThat(conditions).startsWith("null", "\"v1\"", "\"v1\"");
        assertThat(crawl.events).doesNotContainKey("FEED HTTP_ERROR");
    }

    @Test
    void onlyWhatIsNewGoesOnToTheFrontier() {
        feed(null);
        crawl();

        await().untilAsserted(() -> assertThat(crawl.told).startsWith("/1", "/2"));
        assertThat(crawl.told).doesNotHaveDuplicates();
    }
}
