package dev.courant.crawler.robots;

import crawlercommons.robots.BaseRobotRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a host's robots.txt says to us. */
public final class RobotsRules {
    /** A longer crawl-delay is obeyed as this one: an hour between two pages is no crawl any more. */
    private static final Duration MAX_CRAWL_DELAY = Duration.ofHours(1);

    private final BaseRobotRules rules;
    private final boolean reachable;
    private final Instant expiresAt;

    RobotsRules(BaseRobotRules rules, boolean reachable, Instant expiresAt) {
        this.rules = rules;
        this.reachable = reachable;
        this.expiresAt = expiresAt;
    }

    /** Whether the file could be read, or surely is not there; if not, nothing is allowed until {@link #expiresAt}. */
    public boolean isReachable() {
        return reachable;
    }

    /** Whether we may ask for a URL. */
    public boolean allows(String url) {
        return reachable && rules.isAllowed(url);
    }

    /** The delay between two requests that it asks for, at most an hour. */
    public Optional<Duration> crawlDelay() {
        long millis = rules.getCrawlDelay();
        return millis > 0
                ? Optional.of(Duration.ofMillis(Math.min(millis, MAX_CRAWL_DELAY.toMillis())))
                : Optional.empty();
    }

    /** The sitemaps that it names, as absolute URLs. */
    public List<String> sitemaps() {
        return List.copyOf(rules.getSitemaps());
    }

    /** From when on it has to be read again. */
    public Instant expiresAt() {
        return expiresAt;
    }
}
