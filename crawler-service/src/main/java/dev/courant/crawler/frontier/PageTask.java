package dev.courant.crawler.frontier;

import dev.courant.events.Page;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page to fetch and publish.
 *
 * @param hint what a feed or news sitemap said of it
 * @param visited the URLs that led here by redirect or {@code rel=canonical}, the first one asked for first
 * @param redirects how many of these steps were redirects
 * @param settled whether the page is to be published under the URL reached, whatever it claims: its claim was followed
 *     before and led nowhere
 */
public record PageTask(
        String url, String sourceId, Page.@Nullable FeedHint hint, List<String> visited, int redirects, boolean settled)
        implements Task {
    public PageTask {
        visited = List.copyOf(visited);
    }

    /** A page that nothing but a link led to. */
    public PageTask(String url, String sourceId, Page.@Nullable FeedHint hint) {
        this(url, sourceId, hint, List.of(), 0, false);
    }

    /** What was asked for first. */
    public String requestedUrl() {
        return visited.isEmpty() ? url : visited.getFirst();
    }

    /** How many claims of {@code rel=canonical} led here. */
    public int claims() {
        return visited.size() - redirects;
    }

    /** The page where a redirect leads. */
    public PageTask redirectedTo(String target) {
        return new PageTask(target, sourceId, hint, trail(), redirects + 1, settled);
    }

    /** The page that this one claims to be. */
    public PageTask aliasOf(String canonicalUrl) {
        return new PageTask(canonicalUrl, sourceId, hint, trail(), redirects, settled);
    }

    /** This page, to be published whatever it claims. */
    public PageTask settle(int redirectsSoFar) {
        return new PageTask(url, sourceId, hint, visited, redirectsSoFar, true);
    }

    private List<String> trail() {
        return Stream.concat(visited.stream(), Stream.of(url)).toList();
    }
}
