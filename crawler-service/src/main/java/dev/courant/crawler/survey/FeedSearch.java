package dev.courant.crawler.survey;

import dev.courant.crawler.discover.SitePage;
import dev.courant.crawler.survey.Finding.Kind;
import dev.courant.crawler.survey.Finding.Origin;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Looks for feeds: those that the page declares, those that it or its pages of feeds link to, and only then where many lie. */
final class FeedSearch {
    private static final List<String> USUAL =
            List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/feeds");
    private static final int MAX_DECLARED = 8;
    private static final int MAX_LINKED = 6;
    private static final int MAX_ON_FEED_PAGES = 12;

    private final Visits visits;
    private final Reading reading;
    private final Collected collected;
    private int onFeedPages;

    FeedSearch(Visits visits, Reading reading, Collected collected) {
        this.visits = visits;
        this.reading = reading;
        this.collected = collected;
    }

    void search(String url, SitePage page) throws InterruptedException {
        declared(url, page.declaredFeeds());
        List<String> links = page.feedLinks();
        for (int i = 0; i < Math.min(links.size(), MAX_LINKED); i++) {
            ask(links.get(i), Origin.LINKED, url);
        }
        if (!collected.has(Kind.FEED)) {
            guess(url);
        }
    }

    private void declared(String url, Map<String, String> feeds) throws InterruptedException {
        int left = MAX_DECLARED;
        for (Map.Entry<String, String> feed : feeds.entrySet()) {
            if (NewsFeeds.isAside(feed.getKey(), feed.getValue())) {
                visits.note(feed.getKey(), "not asked: it is about single articles");
            } else if (left-- > 0) {
                ask(feed.getKey(), Origin.DECLARED, url);
            }
        }
    }

    private void guess(String url) throws InterruptedException {
        for (String path : USUAL) {
            String guess = URI.create(url).resolve(path).toString();
            ask(guess, Origin.GUESSED, guess);
            if (collected.has(Kind.FEED)) {
                return;
            }
        }
    }

    private void ask(String url, Origin origin, String namedBy) throws InterruptedException {
        if (visits.isAsked(url) || NewsFeeds.isAside(url, null)) {
            return;
        }
        switch (reading.list(url)) {
            case Read.Listing list when list.kind() == Kind.FEED -> collected.add(list, origin, namedBy);
            case Read.Page page -> feedsOn(page);
            default -> {}
        }
    }

    /** A page of feeds leads to further feeds, not to further pages of feeds without end. */
    private void feedsOn(Read.Page page) throws InterruptedException {
        for (String link : page.page().feedLinks()) {
            if (onFeedPages < MAX_ON_FEED_PAGES && !visits.isAsked(link)) {
                onFeedPages++;
                ask(link, Origin.LINKED, page.url());
            }
        }
    }
}
