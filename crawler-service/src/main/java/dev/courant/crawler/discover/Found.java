package dev.courant.crawler.discover;

import dev.courant.events.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list names.
 *
 * @param pages pages, in the list's order
 * @param lists further sitemaps
 */
public record Found(List<Link> pages, List<String> lists) {
    /**
     * A page that a list names.
     *
     * @param url in its one spelling
     * @param hint what the list says of it, null if nothing
     * @param changedAt the latest date that the list gives it, null if it gives none
     */
    public record Link(
            String url,
            Page.@Nullable FeedHint hint,
            @Nullable Instant changedAt) {
        /** A page without a date. */
        public Link(String url, Page.@Nullable FeedHint hint) {
            this(url, hint, null);
        }
    }

    public Found {
        pages = List.copyOf(pages);
        lists = List.copyOf(lists);
    }
}
