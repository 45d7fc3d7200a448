package dev.courant.crawler.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.site.Certificates;
import dev.courant.crawler.site.LocalSite;
import dev.courant.crawler.site.NastySite;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that are made to hurt whoever reads them: each ends, names no more than it may, and nothing is read through it. */
@Timeout(60)
class NastyListsTest {
    private final NastyCrawl crawl = new NastyCrawl(new Certificates());
    private final LocalSite home = crawl.home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a billion laughs         | no",
                "an external entity       | no",
                "an external entity of ours | no",
                "an external document type | yes",
                "a gzip bomb              | no",
                "a million levels         | no",
                "a hundred thousand entries        | yes",
                "an entry of ten megabytes | yes",
                "nothing                  | no",
                "noise                    | no",
            })
    void aFeedEndsAndItsPageIsFoundIfItCanBeRead(String name, String isFound) throws InterruptedException {
        String page = home.url("/news");
        home.page("/news", NastySite.PAGE)
                .text("/secret", "text/plain", "secret")
                .page("/second", "x");
        byte[] body = feed(name, page);
        home.on("/feed", exchange -> {
            if (name.equals("a gzip bomb")) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            }
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });

        crawl.start(List.of(home.url("/feed")));
        crawl.awaitAll(List.of(home.url("/feed")));
        if (isFound.equals("yes")) {
            crawl.awaitAll(List.of(page));
        }

        assertThat(crawl.find(page).isPresent()).isEqualTo(isFound.equals("yes"));
        assertThat(home.paths()).doesNotContain("/secret");
        crawl.close();
    }

    private byte[] feed(String name, String page) {
        String ours = home.url("/secret");
        return switch (name) {
            case "a billion laughs" ->
                utf8("<!DOCTYPE rss [<!ENTITY l0 'ha'>" + laughs() + "]>" + rss(entry("&l9;", page)));
            case "an external entity" -> utf8(external("file:///etc/passwd", page));
            case "an external entity of ours" -> utf8(external(ours, page));
            case "an external document type" -> utf8("<!DOCTYPE rss SYSTEM '" + ours + "'>" + rss(entry("News", page)));
            case "a gzip bomb" -> NastySite.gzip(new byte[200 * 1024 * 1024]);
            case "a million levels" -> utf8(rss("<a>".repeat(1_000_000)));
            case "a hundred thousand entries" -> utf8(rss(entry("News", page) + "<item/>".repeat(100_000)));
            case "an entry of ten megabytes" ->
                utf8(rss(entry("News", page) + entry("x".repeat(10 * 1024 * 1024), home.url("/second"))));
            case "nothing" -> new byte[0];
            default -> new byte[] {0x1f, (byte) 0x8b, 0, 1, 2, 3};
        };
    }

    private static String laughs() {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(level -> "<!ENTITY l" + level + " '" + ("&l" + (level - 1) + ";").repeat(10) + "'>")
                .collect(Collectors.joining());
    }

    private static String external(String url, String page) {
        return "<!DOCTYPE rss [<!ENTITY x SYSTEM '" + url + "'>]>" + rss(entry("&x;", page));
    }

    private static String entry(String title, String url) {
        return "<item><title>" + title + "</title><link>" + url + "</link></item>";
    }

    private static String rss(String content) {
        return "<rss version='2.0'><channel><title>t</title><link>x</link><description>d</description>" + content
                + "</channel></rss>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anIndexOfIndexesWithoutEndIsLeft() throws InterruptedException {
        home.text("/robots.txt", "text/plain", "Sitemap: " + home.url("/index/0"));
        for (int level = 0; level < 20; level++) {
            home.text(
                    "/index/" + level,
                    "application/xml",
                    "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                            + "<sitemap><loc>" + home.url("/index/" + (level + 1)) + "</loc></sitemap>"
                            + "<sitemap><loc>" + home.url("/index/" + level) + "</loc></sitemap></sitemapindex>");
        }

        List<String> expected = new ArrayList<>(Stream.of("/robots.txt").toList());
        IntStream.range(0, PollStep.MAX_DEPTH).forEach(level -> expected.add("/index/" + level));
        crawl.start(List.of());
        crawl.awaitEnd();

        crawl.close();
        assertThat(home.paths()).containsExactlyElementsOf(expected);
    }
}
