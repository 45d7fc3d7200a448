package dev.courant.parser;

import dev.courant.events.Page;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.limit.PageBudget;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Pages for tests; all text in them is made up. */
public final class Pages {
    public static final Instant FETCHED_AT = Instant.parse("2026-03-02T10:00:00Z");

    private Pages() {}

    /** A page that is parsed already. */
    public static HtmlPage opened(Document document) {
        return new HtmlPage(document, "https://gazette.example/2026/x", FETCHED_AT, budget());
    }

    /** A page as fetched with status 200. */
    public static Page html(String url, String html) {
        return page(url, 200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public static Page page(String url, int status, @Nullable String contentType, byte[] body) {
        return page(url, status, contentType, null, body);
    }

    /** A page that a feed said something of. */
    public static Page hinted(String url, String html, Page.FeedHint hint) {
        return page(url, 200, "text/html; charset=utf-8", hint, html.getBytes(StandardCharsets.UTF_8));
    }

    private static Page page(
            String url, int status, @Nullable String contentType, Page.@Nullable FeedHint hint, byte[] body) {
        return new Page(
                "harbour-gazette",
                url,
                url,
                url,
                "attempt-1",
                status,
                contentType,
                null,
                null,
                null,
                FETCHED_AT,
                FETCHED_AT,
                Page.Origin.LIVE,
                false,
                false,
                false,
                false,
                hint,
                body);
    }

    /** A whole article page around these paragraphs. */
    public static String article(String title, String... paragraphs) {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=en><head><meta charset=utf-8><title>")
                .append(title)
                .append(
                        " | Harbour Gazette</title><meta property='og:site_name' content='Harbour Gazette'></head><body>")
                .append("<nav><a href=/>Home</a> <a href=/sport>Sport</a></nav><main><article><h1>")
                .append(title)
                .append("</h1><p class=byline>By Mara Quill</p><time datetime=2026-03-01T08:30:00Z>1 March</time>");
        for (String paragraph : paragraphs) {
            html.append("<p>").append(paragraph).append("</p>");
        }
        return html.append("</article></main><footer>© Harbour Gazette</footer></body></html>")
                .toString();
    }

    /** More time than any of these pages takes. */
    public static PageBudget budget() {
        return PageBudget.startingNow(Duration.ofMinutes(1));
    }

    /** Three paragraphs of plain news. */
    public static String[] threeParagraphs() {
        return new String[] {
            "The council of Port Ellery agreed on Monday to rebuild the old ferry pier, which had been closed since the winter storms, at a cost of four million crowns.",
            "Work will begin in April, said the harbour master, and the first boats are expected to land there again before the end of the summer season.",
            "Fishermen had asked for the pier for years; until now they have had to unload their catch on the far side of the bay, an hour away by road."
        };
    }
}
