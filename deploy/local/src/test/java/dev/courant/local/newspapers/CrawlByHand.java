package dev.courant.local.newspapers;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.courant.events.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a newspaper over HTTP as a crawler would: its lists first, then the pages. */
final class CrawlByHand {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private CrawlByHand() {}

    private static final Pattern CHARSET = Pattern.compile("(?i)charset=[\"']?([\\w-]+)");

    /** What labels mean in browsers, where that is more than they say. */
    private static final Map<String, String> MEANT = Map.of("gb2312", "GB18030", "shift_jis", "windows-31j");

    /** An entry of a feed or sitemap; title and date are empty where it gives none. */
    record Listing(String url, String title, String published) {}

    /** A page at its address: that of {@code rel=canonical}, else the one after redirects. */
    record PageSeen(String canonicalUrl, Document document) {
        String title() {
            return document.select("h1").text();
        }
    }

    static List<Listing> listings(Source newspaper) {
        List<String> lists = Stream.concat(newspaper.feeds().stream(), newspaper.sitemaps().stream())
                .toList();
        return (lists.isEmpty() ? robots(newspaper).getSitemaps() : lists)
                .stream().flatMap(CrawlByHand::entries).toList();
    }

    private static Stream<Listing> entries(String list) {
        Document document = document(get(list), Parser.xmlParser());
        return Stream.concat(
                document.select("sitemap > loc").stream().flatMap(loc -> entries(loc.text())),
                document.select("item, entry, url").stream()
                        .map(entry -> new Listing(
                                address(entry),
                                text(entry, "> title, news|title"),
                                text(entry, "pubDate, published, news|publication_date"))));
    }

    static SimpleRobotRules robots(Source newspaper) {
        String url = newspaper.url() + "robots.txt";
        return new SimpleRobotRulesParser().parseContent(url, get(url).body(), "text/plain", List.of("courant"));
    }

    static PageSeen page(String url) {
        HttpResponse<byte[]> response = get(url);
        Document document = document(response, Parser.htmlParser());
        Element canonical = document.selectFirst("link[rel=canonical]");
        return new PageSeen(canonical == null ? response.uri().toString() : canonical.absUrl("href"), document);
    }

    static HttpResponse<byte[]> get(String url) {
        return send(CLIENT, HttpRequest.newBuilder(URI.create(url)).build());
    }

    static HttpResponse<byte[]> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted on the way to " + request.uri(), e);
        }
    }

    private static Document document(HttpResponse<byte[]> response, Parser parser) {
        return Jsoup.parse(decoded(response), response.uri().toString(), parser);
    }

    /** As browsers do it: by the charset of the header, else of the page, else as UTF-8. */
    private static String decoded(HttpResponse<byte[]> response) {
        String said = response.headers().firstValue("Content-Type").orElse("")
                + new String(response.body(), StandardCharsets.ISO_8859_1);
        Matcher label = CHARSET.matcher(said);
        String charset = label.find() ? label.group(1).toLowerCase(Locale.ROOT) : "utf-8";
        return new String(response.body(), Charset.forName(MEANT.getOrDefault(charset, charset)));
    }

    /** The text of RSS's link or a sitemap's loc, or where Atom's link leads. */
    private static String address(Element entry) {
        return entry.select("link[href]").isEmpty()
                ? text(entry, "link, loc")
                : entry.select("link").attr("href");
    }

    private static String text(Element entry, String selector) {
        return entry.select(selector).text();
    }
}
