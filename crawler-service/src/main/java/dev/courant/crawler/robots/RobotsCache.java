package dev.courant.crawler.robots;

import dev.courant.crawler.url.HostKey;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of hosts, by authority (scheme, host and port), each for at most a day.
 *
 * <p>Bounded: the least recently used are forgotten and, when asked for again, fetched again. Safe for many threads.
 */
public final class RobotsCache {
    private static final int MAX_HOSTS = 50_000;

    private final Clock clock;
    private final Map<String, RobotsRules> rules = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RobotsRules> eldest) {
            return size() > MAX_HOSTS;
        }
    };

    /** An empty cache. */
    public RobotsCache(Clock clock) {
        this.clock = clock;
    }

    /** The rules that hold for a URL, if they are known and not too old. */
    public synchronized Optional<RobotsRules> lookup(String url) {
        return Optional.ofNullable(rules.get(HostKey.authority(url)))
                .filter(known -> known.expiresAt().isAfter(clock.instant()));
    }

    /** Keeps the rules of a URL's host. */
    public synchronized void store(String url, RobotsRules known) {
        rules.put(HostKey.authority(url), known);
    }
}
