package dev.courant.crawler.discover;

import dev.courant.crawler.discover.Found.Link;
import dev.courant.crawler.url.CanonicalUrls;
import java.util.List;

/** A sitemap that is a text of one URL a line; lines of anything else are passed over. */
final class TextSitemap {
    private TextSitemap() {}

    /** @throws UnreadableListException if it has no URL at all */
    static Found read(String text) throws UnreadableListException {
        List<Link> links = text.lines()
                .flatMap(line -> CanonicalUrls.of(line).stream())
                .map(url -> new Link(url, null))
                .toList();
        if (links.isEmpty()) {
            throw new UnreadableListException(
                    text.isBlank() ? "is empty" : "is no sitemap: neither XML nor lines of URLs", null);
        }
        return new Found(links, List.of());
    }
}
