package dev.courant.crawler.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import dev.courant.crawler.fetch.FetchResult.Reason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a host's robots.txt says to us. */
public final class RobotsRules {
    /** A longer crawl-delay is obeyed as this one: an hour between two pages is no crawl any more. */
    private static final Duration MAX_CRAWL_DELAY = Duration.ofHours(1);

    private final BaseRobotRules rules;
    private final Reservations reservations;
    private final @Nullable Unreachable unreachable;
    private final Instant expiresAt;

    /**
     * What it says of rights.
     *
     * @param usage what our group prefers
     * @param ai what others are forbidden
     */
    record Reservations(UsagePreferences usage, AiGroups ai) {
        static final Reservations NONE = new Reservations(UsagePreferences.of("", ""), AiGroups.none());
    }

    /** @param reason why no answer came, null if one came that says nothing (5xx) */
    private record Unreachable(@Nullable Reason reason) {}

    RobotsRules(BaseRobotRules rules, Reservations reservations, Instant expiresAt) {
        this(rules, reservations, null, expiresAt);
    }

    private RobotsRules(
            BaseRobotRules rules, Reservations reservations, @Nullable Unreachable unreachable, Instant expiresAt) {
        this.rules = rules;
        this.reservations = reservations;
        this.unreachable = unreachable;
        this.expiresAt = expiresAt;
    }

    static RobotsRules unreachable(@Nullable Reason reason, Instant expiresAt) {
        return new RobotsRules(
                new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Reservations.NONE, new Unreachable(reason), expiresAt);
    }

    /** Whether the file could be read, or surely is not there; if not, nothing is allowed until {@link #expiresAt}. */
    public boolean isReachable() {
        return unreachable == null;
    }

    /** What came of the request where it could not be read; null if the server itself failed. */
    public @Nullable Reason failure() {
        return unreachable == null ? null : unreachable.reason();
    }

    /** Whether we may ask for a URL. */
    public boolean allows(String url) {
        return isReachable() && rules.isAllowed(url);
    }

    /**
     * Whether it reserves rights in a URL's content against text and data mining: by preferences ({@code Content-Usage},
     * {@code Content-Signal}) in our group, or in that it forbids the URL to a crawler that gathers for training.
     */
    public boolean reservesRights(String url) {
        return reservations.usage().reserves(path(url)) || reservations.ai().forbid(url);
    }

    private static String path(String url) {
        URI uri = URI.create(url);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
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
