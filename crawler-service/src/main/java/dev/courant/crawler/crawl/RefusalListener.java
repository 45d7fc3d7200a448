package dev.courant.crawler.crawl;

/** Learns which URLs that lists named are not followed, to count them. Must be quick and never fail. */
@FunctionalInterface
public interface RefusalListener {
    /**
     * A URL is not followed.
     *
     * @param reason one of few, as a label of a metric: {@code filter}, or a trap's name
     */
    void refused(String sourceId, String reason);
}
