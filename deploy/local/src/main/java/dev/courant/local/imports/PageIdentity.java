package dev.courant.local.imports;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.filters.basic.BasicURLNormalizer;
import dev.courant.events.InvalidEventException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Which page a page is: what it says of itself where that can be believed, else where it was fetched. */
final class PageIdentity {
    private static final BasicURLNormalizer NORMALIZER = BasicURLNormalizer.newBuilder()
            .idnNormalization(BasicURLNormalizer.IdnNormalization.PUNYCODE)
            .build();

    private PageIdentity() {}

    /**
     * One spelling of the many that a URL can have.
     *
     * @throws InvalidEventException if it is no http(s) URL
     */
    static String normalise(String url) {
        return normal(url).orElseThrow(() -> new InvalidEventException("url", "is no absolute http(s) URL: " + url));
    }

    /** The page's own {@code rel=canonical} if it lies on the same site and is no front page, else the URL itself. */
    static String of(String normalisedUrl, byte[] body) {
        return stated(normalisedUrl, body)
                .filter(canonical -> site(canonical).equals(site(normalisedUrl)) && !isFrontPage(canonical))
                .orElse(normalisedUrl);
    }

    /** Markup and URLs are ASCII in every encoding of the web's pages, so Latin-1 finds them in each. */
    private static Optional<String> stated(String url, byte[] body) {
        String html = new String(body, StandardCharsets.ISO_8859_1);
        Element link = Jsoup.parse(html, url).selectFirst("link[rel~=(?i)^canonical$][href]");
        return Optional.ofNullable(link).map(element -> element.absUrl("href")).flatMap(PageIdentity::normal);
    }

    private static Optional<String> normal(String url) {
        return Optional.of(url.strip())
                .filter(stripped -> stripped.matches("(?i)https?://.+"))
                .map(NORMALIZER::filter)
                .filter(PageIdentity::namesHost);
    }

    private static boolean namesHost(String url) {
        try {
            return new URI(url).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The registrable domain, or host and port where there is none. */
    private static String site(String normalisedUrl) {
        URI uri = URI.create(normalisedUrl);
        String domain = EffectiveTldFinder.getAssignedDomain(uri.getHost(), true);
        return domain == null ? uri.getHost() + ":" + uri.getPort() : domain;
    }

    private static boolean isFrontPage(String normalisedUrl) {
        URI uri = URI.create(normalisedUrl);
        return uri.getRawPath().length() <= 1 && uri.getRawQuery() == null;
    }
}
