package dev.courant.crawler.url;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The address that a page claims for itself: {@code rel=canonical} in its {@code Link} header or its head (RFC 6596).
 *
 * <p>A claim is believed within the same site only, and never if it names a front page: templates that point every
 * article there are common, and would fold a whole newspaper into one page.
 */
public final class DeclaredCanonical {
    private static final Pattern LINK_HEADER =
            Pattern.compile("<([^<>]{1,2048})>\\s*;[^,<]*\\brel\\s*=\\s*\"?canonical\\b", Pattern.CASE_INSENSITIVE);

    private DeclaredCanonical() {}

    /**
     * The canonical URL that the page at {@code url} claims, if it is to be believed.
     *
     * @param linkHeader the {@code Link} header
     */
    public static Optional<String> of(String url, @Nullable String linkHeader, PageHead head) {
        return inHeader(url, linkHeader).or(() -> inHead(url, head)).filter(claimed -> isCredible(url, claimed));
    }

    private static Optional<String> inHeader(String url, @Nullable String linkHeader) {
        if (linkHeader == null) {
            return Optional.empty();
        }
        Matcher link = LINK_HEADER.matcher(linkHeader);
        return link.find() ? CanonicalUrls.resolve(url, link.group(1)) : Optional.empty();
    }

    /** The first link that claims it. */
    private static Optional<String> inHead(String url, PageHead head) {
        for (String link : head.links()) {
            Element claim = link.toLowerCase(Locale.ROOT).contains("canonical") ? claim(link) : null;
            if (claim != null) {
                return CanonicalUrls.resolve(url, utf8(claim.attr("href")));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Element claim(String link) {
        return Jsoup.parse(link).selectFirst("link[rel~=(?i)^(.*\\s)?canonical(\\s.*)?$][href]");
    }

    private static String utf8(String bytewise) {
        return new String(bytewise.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static boolean isCredible(String url, String claimed) {
        boolean sameSite = HostKey.of(url).equals(HostKey.of(claimed));
        return sameSite && (!CanonicalUrls.isFrontPage(claimed) || CanonicalUrls.isFrontPage(url));
    }
}
