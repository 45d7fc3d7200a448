package dev.courant.local.sources;

import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.local.sources.CrawlerApi.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** Articles taken down for good, by the crawler. */
final class Takedowns {
    /** More than any page has names; what leads in a circle ends by itself. */
    private static final int MOST_ADDRESSES = 10;

    private final CrawlerApi crawler;

    Takedowns(CrawlerApi crawler) {
        this.crawler = crawler;
    }

    /**
     * Takes an article down under the address given, and under those that it leads to: an article that was found by a
     * redirect, or by an alias, stands under the last of them.
     *
     * @param url in any spelling
     * @return what was taken down, canonical
     */
    Set<String> takeDown(String url) throws InterruptedException {
        Set<String> addresses = new LinkedHashSet<>();
        String next = CanonicalUrls.of(url).orElse(url);
        while (addresses.size() < MOST_ADDRESSES && addresses.add(next)) {
            next = movedTo(next);
        }
        for (String address : addresses) {
            crawler.delete("/api/v1/urls?url=" + encoded(address)).requireSuccess();
        }
        return addresses;
    }

    /** Where an address leads, as far as the frontier knows; itself where it leads nowhere. */
    private String movedTo(String url) throws InterruptedException {
        Reply known = crawler.get("/api/v1/frontier?url=" + encoded(url));
        return known.json().path("movedTo").asString(url);
    }

    private static String encoded(String url) {
        return URLEncoder.encode(url, StandardCharsets.UTF_8);
    }
}
