package dev.courant.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** One event of each kind with every field filled: what the golden files hold. */
final class Samples {
    static final String URL = "https://harbour.example/2026/03/ferry-returns";
    private static final Instant FIRST_SEEN = Instant.parse("2026-03-02T07:10:00.123Z");
    private static final Instant FETCHED = Instant.parse("2026-03-02T07:15:30.456Z");
    private static final Instant PARSED = Instant.parse("2026-03-02T07:15:31Z");

    private Samples() {}

    static Page page() {
        return page(URL, "<html><title>Fähre</title></html>".getBytes(StandardCharsets.UTF_8));
    }

    static Page page(String canonicalUrl, byte[] body) {
        return new Page(
                "harbour-gazette",
                "https://harbour.example/old?utm_source=feed",
                "https://harbour.example/2026/03/ferry-returns",
                canonicalUrl,
                "lease-17",
                200,
                "text/html; charset=utf-8",
                "en-GB",
                "\"abc\"",
                "Mon, 02 Mar 2026 07:00:00 GMT",
                FIRST_SEEN,
                FETCHED,
                Page.Origin.LIVE,
                true,
                true,
                true,
                true,
                new Page.FeedHint("Ferry returns – 渡輪", Instant.parse("2026-03-02T07:00:00Z"), "Ana Ruiz"),
                body);
    }

    static Article article() {
        return new ArticleBuilder(
                        page(),
                        new Article.Publisher("harbour-gazette", "The Harbour Gazette", "harbour.example", "GB"),
                        "Ferry returns after forty years",
                        List.of(
                                new Article.Block(Article.BlockKind.PARAGRAPH, "The ferry is back."),
                                new Article.Block(Article.BlockKind.HEADING, "A long wait")),
                        "1.0",
                        PARSED)
                .subtitles(List.of("Crowds at the pier"))
                .authors(List.of(
                        new Article.Author("Ana Ruiz", Article.Role.WRITER),
                        new Article.Author("Tom Hale", Article.Role.PHOTOGRAPHER)))
                .publishedAt(
                        OffsetDateTime.parse("2026-03-02T08:00:00+01:00"),
                        new Article.DateBasis(
                                Article.Precision.MINUTE, Article.DateOrigin.JSON_LD, Article.Zone.STATED))
                .modifiedAt(OffsetDateTime.parse("2026-03-02T08:05:00+01:00"))
                .language("en")
                .summary("After forty years the ferry crosses again.")
                .images(List.of(new Article.Image("https://harbour.example/i/1.jpg", "The pier", "T. Hale", 1200, 800)))
                .section("Local")
                .keywords(List.of("ferry", "harbour"))
                .links(List.of("https://harbour.example/timetable"))
                .nextUrl("https://harbour.example/2026/03/ferry-returns?page=2")
                .kind(Article.Kind.LIVE_BLOG)
                .isAccessibleForFree(false)
                .wordCount(7)
                .fingerprint("00ff00ff00ff00ff")
                .repairs(List.of("pronunciation"))
                .confidence(0.93)
                .build();
    }

    static Article minimalArticle() {
        return new ArticleBuilder(
                        page(),
                        new Article.Publisher("harbour-gazette", "The Harbour Gazette", "harbour.example", null),
                        "Ferry returns",
                        List.of(new Article.Block(Article.BlockKind.PARAGRAPH, "The ferry is back.")),
                        "1.0",
                        PARSED)
                .build();
    }

    static Removal removal() {
        return new Removal(ArticleId.of(URL), URL, "harbour-gazette", Removal.Reason.TAKEN_DOWN, FIRST_SEEN, FETCHED);
    }

    static Rejection rejection() {
        return new Rejection(
                ArticleId.of(URL),
                URL,
                URL,
                "harbour-gazette",
                Rejection.Reason.TOO_SHORT,
                "12 words",
                "1.0",
                FIRST_SEEN,
                FETCHED,
                PARSED);
    }

    static Source source() {
        return new Source(
                "harbour-gazette",
                "The Harbour Gazette",
                "https://harbour.example/",
                "GB",
                "en",
                ZoneId.of("Europe/London"),
                List.of("https://harbour.example/feed.xml"),
                List.of("https://harbour.example/news-sitemap.xml"),
                List.of(),
                Duration.ofMillis(1500));
    }

    static Source sourceWithSections() {
        return new Source(
                "river-city-daily",
                "江城日報",
                "https://river.example/",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of("https://river.example/", "https://river.example/city/"),
                Source.DEFAULT_DELAY);
    }

    static Source sourceWithAll() {
        return new Source(
                "ferry-post",
                "Ferry Post",
                "https://ferry.example/",
                null,
                null,
                null,
                List.of("https://ferry.example/rss"),
                List.of(),
                List.of(),
                Source.DEFAULT_DELAY,
                List.of("https://ferry.example/timetable"),
                List.of("/news/", "*.html$"),
                List.of("/news/weather/"),
                List.of("en", "zh-Hant"),
                Source.Origin.API,
                Instant.parse("2026-03-04T05:06:07Z"),
                null);
    }

    static Source sourceWithBudget() {
        return new Source(
                "ferry-post",
                "Ferry Post",
                "https://ferry.example/",
                null,
                null,
                null,
                List.of("https://ferry.example/rss"),
                List.of(),
                List.of(),
                Source.DEFAULT_DELAY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Source.Origin.FILE,
                null,
                500);
    }
}
