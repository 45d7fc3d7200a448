package dev.courant.crawler.discover;

import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.events.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list names.
 *
 * @param pages pages, in the list's order
 * @param sitemaps further sitemaps, those that changed last first, those without a date in the list's order behind them
 * @param about what the list says of itself
 */
public record Found(List<Link> pages, List<Link> sitemaps, About about) {
    /**
     * A page, or a sitemap, that a list names.
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

    /**
     * What a list says of itself.
     *
     * @param title null if it has none
     * @param language as the list writes it, null if it does not say
     * @param refresh how long its publisher wants it to be kept before it is read again ({@code ttl},
     *     {@code sy:updatePeriod}), null if it does not say
     * @param quietHours the hours of the day, in UTC, in which it is not to be read ({@code skipHours})
     */
    public record About(
            @Nullable String title,
            @Nullable String language,
            @Nullable Duration refresh,
            Set<Integer> quietHours) {
        /** A list that says nothing. */
        public static final About NOTHING = new About(null, null, null, Set.of());

        public About {
            quietHours = Set.copyOf(quietHours);
        }
    }

    public Found {
        pages = List.copyOf(pages);
        sitemaps = List.copyOf(sitemaps);
    }

    /**
     * A list that says nothing of itself nor of the sitemaps that it names.
     *
     * @param lists URLs as anybody may have written them: those that are none are left out
     */
    public Found(List<Link> pages, List<String> lists) {
        this(
                pages,
                lists.stream()
                        .flatMap(url -> CanonicalUrls.of(url).stream())
                        .map(url -> new Link(url, null))
                        .toList(),
                About.NOTHING);
    }

    /** The URLs of the further sitemaps. */
    public List<String> lists() {
        return sitemaps.stream().map(Link::url).toList();
    }
}
