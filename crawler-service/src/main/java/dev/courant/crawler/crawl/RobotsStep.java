package dev.courant.crawler.crawl;

import dev.courant.crawler.fetch.FetchResult;
import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.FetchResult.Reason;
import dev.courant.crawler.fetch.Fetcher;
import dev.courant.crawler.robots.RobotsCache;
import dev.courant.crawler.robots.RobotsRules;
import dev.courant.crawler.robots.RobotsTxt;
import dev.courant.crawler.url.HostKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Before anything is asked of a host, its robots.txt is read. That takes a slot of the host like every request: the lease
 * at hand is spent on it and its URL waits for the next.
 */
final class RobotsStep {
    /** RFC 9309, 2.3.1.2. */
    private static final int MAX_REDIRECTS = 5;

    private static final String ACCEPT = "text/plain, */*;q=0.1";

    /** A redirect on the way to a robots.txt. */
    private record Hop(String url, int count) {}

    /**
     * What a lease was spent on.
     *
     * @param sentAt when a request went out, null if none did
     * @param elsewhere the next hop, if it lies on another host, whose slot it takes
     */
    record Spent(@Nullable Instant sentAt, @Nullable String elsewhere) {}

    private final RobotsCache cache;
    private final RobotsTxt robotsTxt;
    private final Fetcher fetcher;
    private final Limits limits;
    private final Map<String, Hop> hops = new ConcurrentHashMap<>();

    RobotsStep(RobotsCache cache, RobotsTxt robotsTxt, Fetcher fetcher, Limits limits) {
        this.cache = cache;
        this.robotsTxt = robotsTxt;
        this.fetcher = fetcher;
        this.limits = limits.withBodyBytes(RobotsTxt.MAX_BYTES);
    }

    /** The rules that hold for a URL, if they are known. */
    Optional<RobotsRules> rules(String url) {
        return cache.lookup(url);
    }

    /** Sends one request towards the rules of a URL's host, unless the next hop lies elsewhere. */
    Spent learn(String url) {
        String authority = HostKey.authority(url);
        Hop hop = hops.getOrDefault(authority, new Hop(RobotsTxt.urlFor(url), 0));
        boolean isHere = HostKey.of(hop.url()).equals(HostKey.of(url));
        return isHere ? ask(hop, List.of(authority)) : new Spent(null, hop.url());
    }

    /** Sends one request to a robots.txt that the robots.txt of other hosts redirect to. */
    Spent learnElsewhere(String robotsUrl) {
        List<String> waiting = new ArrayList<>();
        int count = 0;
        for (Map.Entry<String, Hop> hop : hops.entrySet()) {
            if (hop.getValue().url().equals(robotsUrl)) {
                waiting.add(hop.getKey());
                count = Math.max(count, hop.getValue().count());
            }
        }
        return waiting.isEmpty() ? new Spent(null, null) : ask(new Hop(robotsUrl, count), waiting);
    }

    private Spent ask(Hop hop, List<String> authorities) {
        FetchResult result = fetcher.fetch(hop.url(), ACCEPT, limits);
        if (result instanceof FetchResult.Redirect redirect && hop.count() < MAX_REDIRECTS) {
            Hop next = new Hop(redirect.target(), hop.count() + 1);
            authorities.forEach(authority -> hops.put(authority, next));
            boolean isHere = HostKey.of(next.url()).equals(HostKey.of(hop.url()));
            return new Spent(result.sentAt(), isHere ? null : next.url());
        }
        RobotsRules rules = rules(hop.url(), result);
        authorities.forEach(authority -> cache.store(authority, rules));
        authorities.forEach(hops::remove);
        return new Spent(result.sentAt(), null);
    }

    private RobotsRules rules(String robotsUrl, FetchResult result) {
        return switch (result) {
            case Answer answer when answer.isSuccess() -> robotsTxt.parse(robotsUrl, answer.body());
            case Answer answer when saysNothing(answer.status()) -> robotsTxt.unreachable();
            case Answer _, FetchResult.Redirect _ -> robotsTxt.absent();
            // Nothing will be asked there: the guard refuses the page as well, and that is the reason to give.
            case FetchResult.Failure failure when failure.reason() == Reason.REFUSED_ADDRESS -> robotsTxt.absent();
            case FetchResult.Failure failure -> robotsTxt.unreachable(failure.reason());
        };
    }

    /** The server cannot answer now, is asked too much, or sends a riddle (202) or a part (206) instead. */
    private static boolean saysNothing(int status) {
        return status >= 500 || status == 429 || status == 202 || status == 206;
    }
}
