package dev.courant.crawler.discover;

import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.crawler.url.HostKey;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML page says of the site that it belongs to.
 *
 * @param title the page's, null if it has none
 * @param siteName what it says that the site is called, null if nothing
 * @param language as the page writes it, null if it does not say
 * @param declaredFeeds the feeds that its head declares, with their titles, which may be empty
 * @param feedLinks links that look like feeds, or like pages of feeds
 * @param navigation links that look like sections, those of menus first, with their texts
 * @param stories the stories that it links to
 */
public record SitePage(
        @Nullable String title,
        @Nullable String siteName,
        @Nullable String language,
        Map<String, String> declaredFeeds,
        List<String> feedLinks,
        Map<String, String> navigation,
        List<String> stories) {
    private static final Pattern FEED_TYPE = Pattern.compile(
            "(?i)\\s*(application/((rss|atom|rdf)\\+xml|(feed\\+)?json)|text/(rss|atom)(\\+xml)?)\\s*(;.*)?");
    private static final Pattern ALTERNATE = Pattern.compile("(?i)(^|.*\\s)(alternate|feed)(\\s.*|$)");
    private static final Pattern FEED_ADDRESS = Pattern.compile(
            "(?i).*(/(rss|feeds?|atom|rdf|rss[-_]?feeds?)([-_.][a-z0-9]+)?(/.*)?|[./-](rss|atom|rdf)|[?&](feed|format|type)=(rss2?|atom|rdf))$");
    private static final Pattern API = Pattern.compile("(?i).*/(wp-json|oembed|api|graphql)(/.*|$)");
    private static final int MENU_WORDS = 3;

    /**
     * Reads a page.
     *
     * @param product our name in robots.txt's terms, which the page may address alone
     * @throws UnreadableListException if it is no HTML page
     */
    public static SitePage read(String url, @Nullable String contentType, byte[] content, String product)
            throws UnreadableListException {
        Document page = Html.parse(url, contentType, content);
        boolean isClosed = new SectionReader(product).asksNotToFollow(page);
        return new SitePage(
                Hints.text(page.title()),
                siteName(page),
                language(page),
                declaredFeeds(url, page),
                isClosed ? List.of() : feedLinks(url, page),
                isClosed ? Map.of() : navigation(url, page),
                isClosed ? List.of() : StoryLinks.of(url, page, Set.of()));
    }

    /** The page as if it linked to nothing, for one whose header asks that its links are not followed. */
    public SitePage withoutLinks() {
        return new SitePage(title, siteName, language, declaredFeeds, List.of(), Map.of(), List.of());
    }

    private static @Nullable String siteName(Document page) {
        return Stream.of(
                        "meta[property=og:site_name]",
                        "meta[name=application-name]",
                        "meta[name=apple-mobile-web-app-title]")
                .map(page::selectFirst)
                .filter(Objects::nonNull)
                .map(meta -> Hints.text(meta.attr("content")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String language(Document page) {
        Element meta = page.selectFirst("meta[http-equiv=content-language], meta[property=og:locale]");
        return Stream.of(page.select("html").attr("lang"), page.select("html").attr("xml:lang"), content(meta))
                .filter(language -> !language.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static String content(@Nullable Element meta) {
        return meta == null ? "" : meta.attr("content");
    }

    private static Map<String, String> declaredFeeds(String url, Document page) {
        String base = StoryLinks.base(url, page);
        Map<String, String> feeds = new LinkedHashMap<>();
        for (Element link : page.select("link[href][rel]")) {
            if (ALTERNATE.matcher(link.attr("rel")).matches()
                    && FEED_TYPE.matcher(link.attr("type")).matches()
                    && !API.matcher(link.attr("href")).matches()) {
                CanonicalUrls.resolve(base, link.attr("href"))
                        .ifPresent(feed -> feeds.putIfAbsent(feed, link.attr("title")));
            }
        }
        return feeds;
    }

    private static List<String> feedLinks(String url, Document page) {
        String base = StoryLinks.base(url, page);
        return page.select("a[href]").stream()
                .flatMap(link -> CanonicalUrls.resolve(base, link.attr("href")).stream())
                .filter(link -> FEED_ADDRESS.matcher(link).matches())
                .distinct()
                .toList();
    }

    private static Map<String, String> navigation(String url, Document page) {
        String base = StoryLinks.base(url, page);
        Map<String, String> menus = new LinkedHashMap<>();
        Map<String, String> others = new LinkedHashMap<>();
        for (Element link : page.select("a[href]")) {
            Optional<String> target =
                    CanonicalUrls.resolve(base, link.attr("href")).filter(section -> isSection(url, section));
            if (target.isPresent() && Words.count(link.text()) <= MENU_WORDS) {
                (StoryLinks.isAside(link) ? menus : others).putIfAbsent(target.get(), link.text());
            }
        }
        others.forEach(menus::putIfAbsent);
        return menus;
    }

    private static boolean isSection(String from, String url) {
        String host = URI.create(url).getHost();
        boolean isElsewhere = !host.equals(URI.create(from).getHost());
        return HostKey.of(url).equals(HostKey.of(from))
                && !url.equals(from)
                && !SectionUrl.isTwinHost(host)
                && (isElsewhere || !CanonicalUrls.isFrontPage(url))
                && SectionUrl.isLikely(url);
    }
}
