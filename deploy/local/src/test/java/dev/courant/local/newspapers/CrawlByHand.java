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
                .stream()
                        .flatMap(list -> document(get(list), Parser.xmlParser()).select("item, url").stream())
                        .map(entry -> new Listing(
                                text(entry, "link, loc"),
                                text(entry, "title, news|title"),
                                text(entry, "pubDate, news|publication_date")))
                        .toList();
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
        return Jsoup.parse(decoded(response.body()), response.uri().toString(), parser);
    }

    /** As browsers do it: what claims to be GB2312 is read as the GB18030 that it may really be. */
    private static String decoded(byte[] body) {
        boolean chinese = new String(body, StandardCharsets.ISO_8859_1).contains("charset=gb2312");
        return new String(body, chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8);
    }

    private static String text(Element entry, String selector) {
        return entry.select(selector).text();
    }
}
