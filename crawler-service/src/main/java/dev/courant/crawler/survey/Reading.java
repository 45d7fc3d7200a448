package dev.courant.crawler.survey;

import dev.courant.crawler.discover.FeedReader;
import dev.courant.crawler.discover.Found;
import dev.courant.crawler.discover.SitePage;
import dev.courant.crawler.discover.SitemapReader;
import dev.courant.crawler.discover.UnreadableListException;
import dev.courant.crawler.robots.RobotsTag;
import dev.courant.crawler.survey.Finding.Kind;
import dev.courant.crawler.survey.Visit.Why;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Asks for URLs and reads what lies there, whatever it is. One thread's. */
final class Reading {
    private static final String ACCEPT_PAGE = "text/html, application/xhtml+xml, */*;q=0.1";
    private static final String ACCEPT_LIST = "application/rss+xml, application/atom+xml, application/feed+json, "
            + "application/xml, text/xml, application/json;q=0.9, */*;q=0.1";
    private static final int SNIFFED_BYTES = 4 * 1024;
    private static final Pattern HTML = Pattern.compile("<!doctype html|<html|<head|<body");
    private static final Pattern FEED = Pattern.compile("^\\W*\\{|<rss|<feed|<rdf:rdf|<channel");

    private final Visits visits;
    private final String product;

    Reading(Visits visits, String product) {
        this.visits = visits;
        this.product = product;
    }

    /** A URL that may be an HTML page or a list. */
    Read page(String url) throws InterruptedException {
        return read(url, ACCEPT_PAGE);
    }

    /** A URL that should be a list. */
    Read list(String url) throws InterruptedException {
        return read(url, ACCEPT_LIST);
    }

    private Read read(String url, String accept) throws InterruptedException {
        return switch (visits.get(url, accept, SitemapReader.MAX_BYTES)) {
            case Visit.Nothing nothing -> new Read.Nothing(nothing);
            case Visit.Content content -> read(url, content);
        };
    }

    private Read read(String asked, Visit.Content content) {
        String start = start(content.body());
        try {
            if (HTML.matcher(start).find()) {
                return page(asked, content);
            }
            Kind kind = FEED.matcher(start).find() ? Kind.FEED : Kind.SITEMAP;
            String type = content.headers().contentType();
            Found found = kind == Kind.FEED
                    ? FeedReader.read(content.url(), type, content.body())
                    : SitemapReader.read(content.url(), type, content.body());
            visits.note(asked, told(kind, found));
            return new Read.Listing(content.url(), kind, found);
        } catch (UnreadableListException e) {
            visits.note(asked, String.valueOf(e.getMessage()));
            return new Read.Nothing(new Visit.Nothing(Why.ERROR_STATUS, String.valueOf(e.getMessage())));
        }
    }

    private Read page(String asked, Visit.Content content) throws UnreadableListException {
        SitePage page = SitePage.read(content.url(), null, content.body(), product);
        boolean isClosed = RobotsTag.of(content.headers().robotsTag(), product).nofollow();
        visits.note(asked, "page, " + page.stories().size() + " links to stories");
        return new Read.Page(
                content.url(),
                isClosed ? page.withoutLinks() : page,
                content.headers().contentLanguage());
    }

    private static String told(Kind kind, Found found) {
        return kind == Kind.FEED
                ? "feed, " + found.pages().size() + " entries"
                : found.sitemaps().isEmpty()
                        ? "sitemap, " + found.pages().size() + " pages"
                        : "sitemap index, " + found.sitemaps().size() + " sitemaps";
    }

    /** UTF-16 shows its letters too, once the zeros are out. */
    private static String start(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1);
        return start.replace("\0", "").toLowerCase(Locale.ROOT);
    }
}
