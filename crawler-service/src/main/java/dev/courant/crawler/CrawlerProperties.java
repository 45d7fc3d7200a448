package dev.courant.crawler;

import dev.courant.crawler.fetch.FetchResult;
import dev.courant.crawler.fetch.UserAgent;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.events.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The crawler's settings, {@code courant.crawler.*}; a key that is not here stops the start, naming it.
 *
 * @param sources YAML file of the sources to crawl
 * @param userAgent who we say we are; only with an http(s) URL or mail address in it is anything but this machine crawled
 * @param allowPrivateAddresses whether this machine and private networks may be crawled
 * @param concurrency the most requests under way at once, 1 to 10,000
 * @param pollInterval from one reading of a feed, sitemap or section page to the next, at least a second
 * @param revisitAfter the ages, from its first event on, at which a published page is looked at again, each at least a
 *     second and longer than the one before; empty: never
 * @param instanceId tells this instance from all others
 */
@ConfigurationProperties(prefix = "courant.crawler", ignoreUnknownFields = false)
public record CrawlerProperties(
        Path sources,
        @DefaultValue("Courant/0.1 (news crawler)") String userAgent,
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("256") int concurrency,
        @DefaultValue("10m") Duration pollInterval,
        @DefaultValue({"1h", "6h", "24h"}) List<Duration> revisitAfter,
        String instanceId,
        @DefaultValue Limits limits,
        @DefaultValue Hosts hosts,
        @DefaultValue Batch batch) {

    /**
     * Limits of one request.
     *
     * @param connect to connect, TLS included
     * @param firstByte the longest silence
     * @param total from start to the last byte
     * @param redirects the longest chain followed
     */
    public record Limits(
            @DefaultValue("10s") Duration connect,
            @DefaultValue("15s") Duration firstByte,
            @DefaultValue("60s") Duration total,
            @DefaultValue("5") int redirects) {
        public Limits {
            positive("limits.connect", connect);
            positive("limits.first-byte", firstByte);
            positive("limits.total", total);
            within("limits.redirects", redirects, 0, 20);
        }
    }

    /**
     * How hosts are treated.
     *
     * @param requests the most requests that a host without a delay has open
     * @param attempts how often a URL is tried before a passing failure is final
     * @param firstRetry wait before the second attempt; each further one waits three times as long
     */
    public record Hosts(
            @DefaultValue("4") int requests,
            @DefaultValue("4") int attempts,
            @DefaultValue("10s") Duration firstRetry) {
        public Hosts {
            within("hosts.requests", requests, 1, 1_000);
            within("hosts.attempts", attempts, 1, 20);
            positive("hosts.first-retry", firstRetry);
        }
    }

    /**
     * How pages are gathered into transactions.
     *
     * @param pages the most pages of one
     * @param megabytes the most of one, unless a single page is larger; four times this may wait
     */
    public record Batch(
            @DefaultValue("500") int pages,
            @DefaultValue("16") int megabytes) {
        public Batch {
            within("batch.pages", pages, 1, 10_000);
            within("batch.megabytes", megabytes, 1, 256);
        }

        long bytes() {
            return megabytes * 1_024L * 1_024L;
        }
    }

    public CrawlerProperties {
        within("concurrency", concurrency, 1, 10_000);
        if (pollInterval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("courant.crawler.poll-interval must be at least 1s: " + pollInterval);
        }
        revisitAfter = List.copyOf(revisitAfter);
        ascending("revisit-after", revisitAfter);
    }

    FrontierPolicy frontierPolicy() {
        return new FrontierPolicy(
                pollInterval,
                hosts.requests(),
                Duration.ofSeconds(10),
                limits.total().plusMinutes(4),
                hosts.attempts(),
                hosts.firstRetry(),
                limits.redirects(),
                revisitAfter);
    }

    FetchResult.Limits fetchLimits() {
        return new FetchResult.Limits(Page.MAX_BODY_BYTES, limits.connect(), limits.firstByte(), limits.total());
    }

    UserAgent agent() {
        return new UserAgent(userAgent);
    }

    private static void ascending(String key, List<Duration> ages) {
        Duration least = Duration.ofSeconds(1);
        for (Duration age : ages) {
            if (age.compareTo(least) < 0) {
                throw new IllegalArgumentException("courant.crawler." + key
                        + " must be ages of at least 1s, each longer than the one before: " + ages);
            }
            least = age.plusNanos(1);
        }
    }

    private static void within(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "courant.crawler." + key + " must be from " + least + " to " + most + ": " + value);
        }
    }

    private static void positive(String key, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("courant.crawler." + key + " must be positive: " + value);
        }
    }
}
