package dev.courant.crawler.frontier;

import org.jspecify.annotations.Nullable;

/**
 * A list of pages to read.
 *
 * @param kind what sort of list
 * @param recurring whether it is read again and again; the parts of a sitemap index are read once for each reading of it
 * @param depth how many sitemap indexes led here
 * @param redirects how many redirects led from the source's URL to this one
 * @param readFor the list on another host that redirected here, which waits to hear of this reading; null if there is none
 */
public record PollTask(
        String url,
        String sourceId,
        Kind kind,
        boolean recurring,
        int depth,
        int redirects,
        @Nullable String readFor) implements Task {
    /** What sort of list it is. */
    public enum Kind {
        /** RSS, Atom or JSON Feed. */
        FEED,
        /** A sitemap, sitemap index or news sitemap. */
        SITEMAP,
        /** A page whose links lead to stories. */
        SECTION,
        /** The sitemaps that the robots.txt of this URL's host names. */
        ROBOTS_SITEMAPS,
        /** A robots.txt that a host's own one redirects to, on another host. */
        ROBOTS
    }

    /** A list that a source names. */
    public PollTask(String url, String sourceId, Kind kind) {
        this(url, sourceId, kind, true, 0, 0, null);
    }

    /** A sitemap that this list names. */
    public PollTask child(String sitemap) {
        return new PollTask(sitemap, sourceId, Kind.SITEMAP, false, depth + 1, 0, null);
    }

    /** The same list where a redirect leads. */
    public PollTask redirectedTo(String target) {
        return new PollTask(target, sourceId, kind, recurring, depth, redirects + 1, readFor);
    }
}
