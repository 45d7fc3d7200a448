package dev.courant.crawler.discover;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import dev.courant.crawler.discover.Found.Link;
import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.events.Page.FeedHint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Sitemaps, sitemap indexes and news sitemaps, plain or as gzip files. */
public final class SitemapReader {
    /** The protocol's limit of an unpacked sitemap; what lies beyond is cut. */
    public static final int MAX_BYTES = 50 * 1024 * 1024;

    private static final Comparator<Link> NEWEST_FIRST =
            Comparator.comparing(Link::changedAt, Comparator.nullsLast(Comparator.reverseOrder()));

    private SitemapReader() {}

    /**
     * The pages and further sitemaps that a sitemap names.
     *
     * @param url the sitemap's
     * @throws UnreadableListException if it is no sitemap
     */
    public static Found read(String url, @Nullable String contentType, byte[] content) throws UnreadableListException {
        return switch (parse(url, contentType, content)) {
            case SiteMapIndex index -> new Found(List.of(), sitemaps(index), Found.About.NOTHING);
            case SiteMap sitemap -> new Found(links(sitemap), List.of());
            default -> new Found(List.of(), List.of());
        };
    }

    /** Not strict: sites serve sitemaps of one folder from another, or from a host for files. */
    private static AbstractSiteMap parse(String url, @Nullable String contentType, byte[] content)
            throws UnreadableListException {
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.enableExtension(Extension.NEWS);
        try {
            URL location = URI.create(url).toURL();
            if (isGzip(content)) {
                return parser.parseSiteMap(unpacked(content), location);
            }
            return contentType == null
                    ? parser.parseSiteMap(content, location)
                    : parser.parseSiteMap(contentType, content, location);
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            throw new UnreadableListException("is no sitemap: " + e.getMessage(), e);
        }
    }

    private static boolean isGzip(byte[] content) {
        return content.length > 1 && content[0] == 0x1f && content[1] == (byte) 0x8b;
    }

    /** Unpacked here, because the parser would unpack a bomb to its end. */
    static byte[] unpacked(byte[] content) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            byte[] plain = in.readNBytes(MAX_BYTES);
            if (isGzip(plain)) {
                throw new IOException("It is packed twice");
            }
            return plain;
        }
    }

    private static List<Link> sitemaps(SiteMapIndex index) {
        return index.getSitemaps().stream()
                .flatMap(child -> CanonicalUrls.of(child.getUrl().toString()).stream()
                        .map(url -> new Link(url, null, Hints.latest(Hints.instant(child.getLastModified()), null))))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static List<Link> links(SiteMap sitemap) {
        return sitemap.getSiteMapUrls().stream()
                .flatMap(entry -> link(entry).stream())
                .toList();
    }

    private static Optional<Link> link(SiteMapURL entry) {
        Optional<NewsAttributes> news = news(entry);
        FeedHint hint = news.map(it -> Hints.of(it.getTitle(), it.getPublicationDate(), null))
                .orElse(null);
        Instant changedAt = Hints.latest(
                Hints.instant(entry.getLastModified()),
                news.map(it -> Hints.instant(it.getPublicationDate())).orElse(null));
        return CanonicalUrls.of(entry.getUrl().toString()).map(url -> new Link(url, hint, changedAt));
    }

    private static Optional<NewsAttributes> news(SiteMapURL entry) {
        ExtensionMetadata @Nullable [] news = entry.getAttributesForExtension(Extension.NEWS);
        return news != null && news.length > 0 && news[0] instanceof NewsAttributes attributes
                ? Optional.of(attributes)
                : Optional.empty();
    }
}
