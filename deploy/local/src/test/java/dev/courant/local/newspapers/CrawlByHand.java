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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.json.JsonMapper;

/** Reads a newspaper over HTTP as a crawler would: its lists first, then the pages. */
final class CrawlByHand {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern LABEL = Pattern.compile("(?i)charset=[\"']?([\\w-]+)");

    /** What labels mean in browsers, where that is more than they say. */
    private static final Map<String, String> MEANT = Map.of("gb2312", "GB18030", "shift_jis", "windows-31j");

    private CrawlByHand() {}

    /** An entry of a feed, a sitemap or a section page; title and date are empty where it gives none. */
    record Listing(String url, String title, String published) {}

    /** A page at its address: that of {@code rel=canonical}, else the one after redirects. */
    record PageSeen(String canonicalUrl, Document document) {
        String title() {
            return document.select("h1").text();
        }
    }

    /** What feeds and sitemaps list, those too that only robots.txt names. */
    static List<Listing> listings(Source newspaper) {
        return Stream.of(
                        newspaper.feeds(),
                        newspaper.sitemaps(),
                        robots(newspaper).getSitemaps())
                .flatMap(List::stream)
                .distinct()
                .flatMap(CrawlByHand::entries)
                .toList();
    }

    /** What the links of section pages lead to on the same site. */
    static List<Listing> linked(Source newspaper) {
        return newspaper.sections().stream()
                .flatMap(section -> page(section).document().select("a[href]").stream())
                .map(link -> link.absUrl("href"))
                .filter(url -> url.startsWith(newspaper.url()) && !url.contains("#"))
                .distinct()
                .map(url -> new Listing(url, "", ""))
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

    /** Asks again for what was read before, as a crawler does after a while. */
    static HttpResponse<byte[]> comeBack(String url) {
        String tag = get(url).headers().firstValue("ETag").orElseThrow();
        return send(
                CLIENT,
                HttpRequest.newBuilder(URI.create(url))
                        .header("If-None-Match", tag)
                        .build());
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

    private static Stream<Listing> entries(String list) {
        HttpResponse<byte[]> response = get(list);
        if (list.endsWith(".json")) {
            return StreamSupport.stream(
                            JSON.readTree(response.body()).path("items").spliterator(), false)
                    .map(item -> new Listing(
                            item.path("url").asString(""),
                            item.path("title").asString(""),
                            item.path("date_published").asString("")));
        }
        Document document = document(response, Parser.xmlParser());
        return Stream.concat(
                document.select("sitemapindex > sitemap > loc").stream().flatMap(loc -> entries(loc.text())),
                document.select("item, entry, url").stream()
                        .map(entry -> new Listing(
                                entry.select("> link[href]").attr("href") + text(entry, "> link, > loc"),
                                text(entry, "> title, news|title"),
                                text(entry, "> pubDate, > published, news|publication_date"))));
    }

    private static Document document(HttpResponse<byte[]> response, Parser parser) {
        return Jsoup.parse(decoded(response), response.uri().toString(), parser);
    }

    /** UTF-8 if it can be; else by the page's own label, else by the server's. */
    private static String decoded(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException another) {
            Matcher label = LABEL.matcher(new String(body, StandardCharsets.ISO_8859_1)
                    + response.headers().firstValue("Content-Type").orElse(""));
            String name = label.find() ? label.group(1).toLowerCase(Locale.ROOT) : "utf-8";
            return new String(body, Charset.forName(MEANT.getOrDefault(name, name)));
        }
    }

    private static String text(Element entry, String selector) {
        return entry.select(selector).text();
    }
}
