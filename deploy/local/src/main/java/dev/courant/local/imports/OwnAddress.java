package dev.courant.local.imports;

import dev.courant.crawler.url.CanonicalUrls;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The address that a page states for itself, for pages of which nobody knows where they came from. */
public final class OwnAddress {
    private static final Pattern HEAD_END = Pattern.compile("(?i)</head|<body");
    private static final int MAX_HEAD_BYTES = 256 * 1024;

    private OwnAddress() {}

    /**
     * Its {@code rel=canonical}, else its {@code og:url}. A front page is not believed, as some templates name it on every
     * article.
     */
    public static Optional<String> of(byte[] body) {
        Document head = Jsoup.parse(head(body));
        Stream<String> canonical = head.select("link[rel~=(?i)^(.*\\s)?canonical(\\s.*)?$]").eachAttr("href").stream();
        Stream<String> shared = head.select("meta[property=og:url]").eachAttr("content").stream();
        return Stream.concat(canonical, shared)
                .filter(url -> url.indexOf('\uFFFD') < 0)
                .flatMap(url -> CanonicalUrls.of(url).stream())
                .filter(url -> !CanonicalUrls.isFrontPage(url))
                .findFirst();
    }

    private static String head(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, MAX_HEAD_BYTES), StandardCharsets.UTF_8);
        Matcher end = HEAD_END.matcher(start);
        return end.find() ? start.substring(0, end.start()) : start;
    }
}
