package dev.courant.crawler.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.fetch.AddressGuard;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.OkHttpFetcher;
import dev.courant.crawler.fetch.UserAgent;
import dev.courant.crawler.site.LocalSite;
import dev.courant.crawler.survey.Finding.Kind;
import dev.courant.events.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the lists of a source hold, read as what the source says that they are. */
class SourceCheckTest {
    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");
    private static final String FEED = feed(IntStream.rangeClosed(1, 12)
            .mapToObj(day -> item("/2026/story-" + day, NOW.minus(Duration.ofDays(day))))
            .toArray(String[]::new));

    private final LocalSite site = new LocalSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void saysWhatEachListHolds() throws InterruptedException {
        site.text("/feed", "text/xml", FEED)
                .text(
                        "/index.xml",
                        "text/xml",
                        "<sitemapindex><sitemap><loc>" + site.url("/news-1.xml") + "</loc></sitemap></sitemapindex>")
                .text(
                        "/news-1.xml",
                        "text/xml",
                        "<urlset><url><loc>" + site.url("/2026/story-1.html")
                                + "</loc><lastmod>2026-01-31</lastmod></url></urlset>")
                .page("/city/", stories());

        List<ListCheck> checks = check(Duration.ZERO, List.of("/feed"), List.of("/index.xml"), List.of("/city/"));

        assertThat(checks)
                .containsExactly(
                        new ListCheck(
                                Kind.FEED,
                                site.url("/feed"),
                                "News",
                                12,
                                12,
                                6,
                                0,
                                NOW.minus(Duration.ofDays(1)),
                                null),
                        new ListCheck(
                                Kind.SITEMAP,
                                site.url("/index.xml"),
                                null,
                                1,
                                1,
                                1,
                                0,
                                Instant.parse("2026-01-31T00:00:00Z"),
                                null),
                        new ListCheck(Kind.SECTION, site.url("/city/"), "City", 6, 0, 0, 0, null, null));
        assertThat(site.paths()).containsExactly("/robots.txt", "/feed", "/index.xml", "/news-1.xml", "/city/");
    }

    @Test
    void saysWhyAListGivesNothing() throws InterruptedException {
        site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n")
                .page("/page", "<html><head><title>No feed</title></head></html>")
                .text("/feed", "text/xml", FEED)
                .text("/empty", "text/xml", feed())
                .text("/broken", "text/xml", "<rss><channel><item>");

        assertThat(check(
                                Duration.ZERO,
                                List.of("/gone", "/private", "/page", "/empty", "/broken"),
                                List.of("/feed"),
                                List.of("/page"))
                        .stream()
                        .map(ListCheck::problem))
                .satisfiesExactly(
                        gone -> assertThat(gone).isEqualTo("answers 404"),
                        closed -> assertThat(closed).isEqualTo("is forbidden by robots.txt"),
                        page -> assertThat(page).isEqualTo("is a web page, and no feed"),
                        empty -> assertThat(empty).isEqualTo("names no pages"),
                        broken -> assertThat(broken).isNotBlank(),
                        feed -> assertThat(feed).isEqualTo("is a feed, and no sitemap"),
                        section -> assertThat(section).isEqualTo("names no pages"));
    }

    @Test
    void countsWhatTheSourceLeavesOut() throws InterruptedException {
        site.text("/feed", "text/xml", FEED);

        assertThat(surveys().check(source(Duration.ZERO, List.of("/feed"), List.of("/2026/story-1"))))
                .first()
                .satisfies(list -> assertThat(list.refused()).isEqualTo(8))
                .satisfies(list -> assertThat(list.problem()).isNull());
        assertThat(surveys().check(source(Duration.ZERO, List.of("/feed"), List.of("/sport/"))))
                .first()
                .satisfies(list ->
                        assertThat(list.problem()).isEqualTo("names only pages that include and exclude leave out"));
    }

    @Test
    void keepsTheSourcesDelay() throws InterruptedException {
        site.text("/feed", "text/xml", FEED).text("/other", "text/xml", FEED);

        check(Duration.ofMillis(300), List.of("/feed", "/other"), List.of(), List.of());

        assertThat(site.arrivals()).hasSize(3);
        for (int i = 1; i < 3; i++) {
            assertThat(site.arrivals().get(i).nanos()
                            - site.arrivals().get(i - 1).nanos())
                    .isGreaterThan(290_000_000L);
        }
    }

    private List<ListCheck> check(Duration delay, List<String> feeds, List<String> sitemaps, List<String> sections)
            throws InterruptedException {
        return surveys()
                .check(new Source(
                        "paper",
                        "Paper",
                        site.url("/"),
                        null,
                        null,
                        null,
                        urls(feeds),
                        urls(sitemaps),
                        urls(sections),
                        delay));
    }

    private Source source(Duration delay, List<String> feeds, List<String> include) {
        return new Source(
                "paper",
                "Paper",
                site.url("/"),
                null,
                null,
                null,
                urls(feeds),
                List.of(),
                List.of(),
                delay,
                List.of(),
                include,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private List<String> urls(List<String> paths) {
        return paths.stream().map(site::url).toList();
    }

    private static SiteSurvey surveys() {
        return new SiteSurvey(
                new OkHttpFetcher(new AddressGuard(true, false), new UserAgent("Courant/1"), Clock.systemUTC()),
                "Courant",
                new Limits(1_000_000, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10)),
                new SurveyLimits(60, Duration.ofSeconds(20), Duration.ofMillis(1), Duration.ofDays(7)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static String item(String path, Instant at) {
        return "<item><title>Story</title><link>" + path + ".html</link><dc:date>" + at + "</dc:date></item>";
    }

    private static String feed(String... items) {
        return Stream.of(items)
                .collect(Collectors.joining(
                        "",
                        "<?xml version='1.0'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>"
                                + "<title>News</title><link>x</link><description>d</description>",
                        "</channel></rss>"));
    }

    private static String stories() {
        return IntStream.range(0, 6)
                .mapToObj(i -> "<article><h2><a href='/2026/story-" + i
                        + ".html'>The ferry returns to the quay</a></h2></article>")
                .collect(Collectors.joining("", "<html><head><title>City</title></head><body>", "</body></html>"));
    }
}
