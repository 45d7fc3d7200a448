package dev.courant.crawler;

import dev.courant.crawler.fetch.FetchResult;
import dev.courant.crawler.fetch.NameResolver;
import dev.courant.crawler.fetch.ProxyServer;
import dev.courant.crawler.fetch.UserAgent;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.kafka.FrontierSettings;
import dev.courant.crawler.poll.PollLimits;
import dev.courant.events.Page;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The crawler's settings, {@code courant.crawler.*}; a key that is not here stops the start, naming it.
 *
 * @param sources YAML file of the sources to crawl
 * @param userAgent who we say we are; only with an http(s) URL or mail address in it is anything but this machine crawled
 * @param allowPrivateAddresses whether this machine and private networks may be crawled
 * @param proxy an HTTP proxy through which all is fetched, {@code http://name:password@host:port}; empty: none. Names are
 *     looked up here, and the proxy is asked for tunnels to addresses
 * @param resolveTo the one address that every host name is taken for, such as {@code 127.0.0.1}, so that many hosts can be played
 *     on one machine; empty: names are looked up
 * @param concurrency the most requests under way at once, 1 to 10,000
 * @param pollInterval from one reading of a feed, sitemap or section page to the next where nothing is known of it yet, at
 *     least a second
 * @param polls between which intervals lists are read by what they bring
 * @param revisitAfter the ages, from its first event on, at which a published page is looked at again, each at least a
 *     second and longer than the one before; empty: never
 * @param apiToken what whoever changes sources or takes articles down has to send as a bearer token; empty: changes are taken
 *     from this machine only
 * @param instanceId tells this instance from all others
 */
@ConfigurationProperties(prefix = "courant.crawler", ignoreUnknownFields = false)
public record CrawlerProperties(
        Path sources,
        @DefaultValue("Courant/0.1 (news crawler)") String userAgent,
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("") String proxy,
        @DefaultValue("") String resolveTo,
        @DefaultValue("256") int concurrency,
        @DefaultValue("10m") Duration pollInterval,
        @DefaultValue Polls polls,
        @DefaultValue({"1h", "6h", "24h"}) List<Duration> revisitAfter,
        @DefaultValue("") String apiToken,
        String instanceId,
        @DefaultValue Limits limits,
        @DefaultValue Hosts hosts,
        @DefaultValue Batch batch,
        @DefaultValue Frontier frontier) {

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
     * Between which intervals lists are read; the interval at first is at least one and at most the other.
     *
     * @param shortest however much a list brings, at least a second
     * @param longest however little a list brings
     */
    public record Polls(
            @DefaultValue("1m") Duration shortest,
            @DefaultValue("1d") Duration longest) {
        public Polls {
            if (shortest.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("courant.crawler.polls.shortest must be at least 1s: " + shortest);
            }
            if (longest.compareTo(shortest) < 0) {
                throw new IllegalArgumentException(
                        "courant.crawler.polls.longest must be at least polls.shortest, " + shortest + ": " + longest);
            }
        }

        PollLimits with(Duration first) {
            Duration least = first.compareTo(shortest) < 0 ? first : shortest;
            return new PollLimits(first, least, first.compareTo(longest) > 0 ? first : longest);
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

    /**
     * How the frontier is kept.
     *
     * @param stateFolder where its stores are, which come back from Kafka if they are lost
     * @param advertised where other instances reach this one's HTTP API, host and port
     * @param credits the most leases that each part (partition) has out at once, 1 to 100,000
     * @param lead how long before it may be used a lease is given out, 0 to 10s
     * @param startWindow how long a lease may be started
     * @param leaseTime after this, what a lease asked for is given out anew; longer than a request may take
     * @param threads threads that share this instance's parts, 1 to 64
     * @param standbyReplicas other instances that keep a copy of each part, 0 to 3
     * @param member a name that this instance keeps over restarts and no other has; empty: a new one each time
     * @param sessionTimeout how long an instance may be silent before others take over, at least 6s (the broker's least)
     * @param commitInterval how long changes are gathered into one transaction
     * @param releaseInterval how often, at least, hosts are looked for that may be asked
     * @param forgetAfter how long a page that nobody names any more is remembered; longer than the index keeps it
     */
    public record Frontier(
            @DefaultValue("state") Path stateFolder,
            String advertised,
            @DefaultValue("128") int credits,
            @DefaultValue("250ms") Duration lead,
            @DefaultValue("10s") Duration startWindow,
            @DefaultValue("90s") Duration leaseTime,
            @DefaultValue("1") int threads,
            @DefaultValue("0") int standbyReplicas,
            @DefaultValue("") String member,
            @DefaultValue("10s") Duration sessionTimeout,
            @DefaultValue("50ms") Duration commitInterval,
            @DefaultValue("20ms") Duration releaseInterval,
            @DefaultValue("400d") Duration forgetAfter) {
        public Frontier {
            within("frontier.credits", credits, 1, 100_000);
            within("frontier.lead", (int) lead.toMillis(), 0, 10_000);
            positive("frontier.start-window", startWindow);
            within("frontier.threads", threads, 1, 64);
            within("frontier.standby-replicas", standbyReplicas, 0, 3);
            within("frontier.session-timeout", (int) sessionTimeout.toMillis(), 6_000, 300_000);
            positive("frontier.commit-interval", commitInterval);
            positive("frontier.release-interval", releaseInterval);
            positive("frontier.forget-after", forgetAfter);
        }
    }

    public CrawlerProperties {
        if (frontier.leaseTime().compareTo(limits.total().plus(frontier.startWindow())) <= 0) {
            throw new IllegalArgumentException(
                    "courant.crawler.frontier.lease-time must be longer than a request may take"
                            + " (limits.total and frontier.start-window together): " + frontier.leaseTime());
        }
        within("concurrency", concurrency, 1, 10_000);
        proxyServer(proxy);
        resolver(resolveTo);
        if (pollInterval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("courant.crawler.poll-interval must be at least 1s: " + pollInterval);
        }
        revisitAfter = List.copyOf(revisitAfter);
        ascending("revisit-after", revisitAfter);
    }

    FrontierPolicy frontierPolicy() {
        return new FrontierPolicy(
                polls.with(pollInterval),
                hosts.requests(),
                frontier.startWindow(),
                frontier.leaseTime(),
                hosts.attempts(),
                hosts.firstRetry(),
                limits.redirects(),
                revisitAfter,
                frontier.lead(),
                frontier.credits(),
                frontier.forgetAfter());
    }

    FrontierSettings frontierSettings() {
        return new FrontierSettings(
                frontier.stateFolder(),
                frontier.threads(),
                frontier.standbyReplicas(),
                frontier.member(),
                frontier.sessionTimeout(),
                frontier.commitInterval(),
                frontier.releaseInterval(),
                frontier.advertised());
    }

    FetchResult.Limits fetchLimits() {
        return new FetchResult.Limits(Page.MAX_BODY_BYTES, limits.connect(), limits.firstByte(), limits.total());
    }

    /** Null if pages are fetched directly. */
    @Nullable
    ProxyServer proxyServer() {
        return proxyServer(proxy);
    }

    private static @Nullable ProxyServer proxyServer(String proxy) {
        try {
            return proxy.isBlank() ? null : ProxyServer.of(proxy);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("courant.crawler.proxy: " + e.getMessage(), e);
        }
    }

    NameResolver names() {
        return resolver(resolveTo);
    }

    private static NameResolver resolver(String address) {
        try {
            return address.isBlank() ? NameResolver.SYSTEM : NameResolver.always(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("courant.crawler.resolve-to is no IP address: " + address, e);
        }
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
