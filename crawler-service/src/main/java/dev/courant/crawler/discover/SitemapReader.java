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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Sitemaps, sitemap indexes and news sitemaps, plain or as gzip files. */
public final class SitemapReader {
    /** The protocol's limit of an unpacked sitemap; what lies beyond is cut. */
    public static final int MAX_BYTES = 50 * 1024 * 1024;

    /** Characters; the tree that rebuilding takes is many times as large. */
    private static final int MAX_REBUILT = 16 * 1024 * 1024;

    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    /** The ways in which it is miswritten. */
    private static final Pattern NEWS_NAMESPACE =
            Pattern.compile("(?<=[\"'])https?://(www\\.)?google\\.com/schemas/sitemap-news[^\"']{0,20}(?=[\"'])");

    private static final Comparator<Link> NEWEST_FIRST =
            Comparator.comparing(Link::changedAt, Comparator.nullsLast(Comparator.reverseOrder()));

    private SitemapReader() {}

    /**
     * The pages and further sitemaps that a sitemap names. What it is, the content decides: XML under any media type is read as
     * such, a feed as a feed, lines of URLs as a text sitemap.
     *
     * @param url the sitemap's
     * @throws UnreadableListException if it is no sitemap
     */
    public static Found read(String url, @Nullable String contentType, byte[] content) throws UnreadableListException {
        byte[] plain = plain(content);
        String text = XmlRepair.tidy(XmlText.of(contentType, plain));
        return switch (XmlRepair.root(text)) {
            case "urlset", "sitemapindex" -> ofXml(url, text);
            case "rss", "feed", "rdf" -> FeedReader.read(url, contentType, plain);
            case "" -> TextSitemap.read(text);
            default -> throw new UnreadableListException("is no sitemap: it is " + XmlRepair.root(text), null);
        };
    }

    private static byte[] plain(byte[] content) throws UnreadableListException {
        try {
            return isGzip(content) ? unpacked(content) : content;
        } catch (IOException e) {
            throw new UnreadableListException("is no sitemap: " + e.getMessage(), e);
        }
    }

    private static Found ofXml(String url, String text) throws UnreadableListException {
        String mended = NEWS_NAMESPACE.matcher(XmlRepair.escape(text)).replaceAll(NEWS);
        try {
            return found(parse(url, mended));
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            return rebuilt(url, mended)
                    .orElseThrow(() -> new UnreadableListException("is no sitemap: " + e.getMessage(), e));
        }
    }

    private static Optional<Found> rebuilt(String url, String text) {
        try {
            return text.length() > MAX_REBUILT
                    ? Optional.empty()
                    : Optional.of(found(parse(url, XmlRepair.rebuild(text))));
        } catch (UnknownFormatException | IOException | RuntimeException stillBroken) {
            return Optional.empty();
        }
    }

    private static Found found(AbstractSiteMap sitemap) {
        return switch (sitemap) {
            case SiteMapIndex index -> new Found(List.of(), sitemaps(index), Found.About.NOTHING);
            case SiteMap pages -> new Found(links(pages), List.of());
            default -> new Found(List.of(), List.of());
        };
    }

    /** Not strict: sites serve sitemaps of one folder from another, or from a host for files, under namespaces of any kind. */
    private static AbstractSiteMap parse(String url, String text) throws UnknownFormatException, IOException {
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.enableExtension(Extension.NEWS);
        parser.setURLFilter(reference -> CanonicalUrls.resolve(url, reference).orElse(null));
        URL location = URI.create(url).toURL();
        return parser.parseSiteMap("application/xml", text.getBytes(StandardCharsets.UTF_8), location);
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
