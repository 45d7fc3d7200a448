package dev.courant.crawler.crawl;

import dev.courant.crawler.fetch.FetchResult;
import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.FetchResult.Reason;
import dev.courant.crawler.fetch.Fetcher;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.RulesTask;
import dev.courant.crawler.frontier.Task;
import dev.courant.crawler.robots.RobotsCache;
import dev.courant.crawler.robots.RobotsRules;
import dev.courant.crawler.robots.RobotsTxt;
import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.crawler.url.HostKey;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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
     * @param next what is to be done on another host: the next hop, whose slot it takes there, or to know what this one said
     * @param unreachable why no connection came about; null if one did, or none was tried
     */
    record Spent(
            @Nullable Instant sentAt,
            @Nullable Task next,
            @Nullable Reason unreachable) {
        Spent(@Nullable Instant sentAt, @Nullable Task next) {
            this(sentAt, next, null);
        }
    }

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

    /** Sends one request towards the rules of a task's host, unless the next hop lies elsewhere. */
    Spent learn(Task task) {
        String url = task.url();
        String authority = HostKey.authority(url);
        Hop hop = hops.getOrDefault(authority, new Hop(RobotsTxt.urlFor(url), 0));
        return HostKey.of(hop.url()).equals(HostKey.of(url)) ? ask(task, authority, hop) : elsewhere(task, null, hop);
    }

    private Spent ask(Task task, String authority, Hop hop) {
        FetchResult result = fetcher.fetch(hop.url(), ACCEPT, limits);
        if (result instanceof FetchResult.Redirect redirect && hop.count() < MAX_REDIRECTS) {
            Hop next = new Hop(redirect.target(), hop.count() + 1);
            hops.put(authority, next);
            boolean isHere = HostKey.of(next.url()).equals(HostKey.of(task.url()));
            return isHere ? new Spent(result.sentAt(), null) : elsewhere(task, result.sentAt(), next);
        }
        hops.remove(authority);
        if (result instanceof FetchResult.Failure failure && Answers.isUnreachable(failure)) {
            // The frontier remembers it, for all instances and for longer.
            return new Spent(result.sentAt(), null, failure.reason());
        }
        cache.store(authority, rules(hop.url(), result));
        return new Spent(result.sentAt(), null);
    }

    private static Spent elsewhere(Task task, @Nullable Instant sentAt, Hop hop) {
        return new Spent(
                sentAt,
                CanonicalUrls.of(hop.url())
                        .map(url -> new PollTask(
                                url, task.sourceId(), PollTask.Kind.ROBOTS, false, 0, hop.count(), task.url()))
                        .orElse(null));
    }

    /**
     * Sends one request to a robots.txt that another host's redirects to. Whoever works on that host hears what it says: that may be
     * another instance.
     */
    Spent learnElsewhere(PollTask robots) {
        FetchResult result = fetcher.fetch(robots.url(), ACCEPT, limits);
        String waiting = Objects.requireNonNull(robots.readFor(), "Nobody waits for " + robots.url());
        if (result instanceof FetchResult.Redirect redirect && robots.redirects() < MAX_REDIRECTS) {
            PollTask asked = new PollTask(waiting, robots.sourceId(), PollTask.Kind.ROBOTS);
            return elsewhere(asked, result.sentAt(), new Hop(redirect.target(), robots.redirects() + 1));
        }
        return new Spent(result.sentAt(), said(robots, waiting, result));
    }

    private static RulesTask said(PollTask robots, String waiting, FetchResult result) {
        RulesTask.Kind kind = kind(result);
        byte[] content = kind == RulesTask.Kind.READ ? ((Answer) result).body() : new byte[0];
        return new RulesTask(waiting, robots.sourceId(), robots.url(), kind, content);
    }

    /** Another instance has read rules for a host that is worked on here. */
    void learnt(RulesTask said) {
        String authority = HostKey.authority(said.url());
        cache.store(
                authority,
                switch (said.kind()) {
                    case READ -> robotsTxt.parse(said.robotsUrl(), said.content());
                    case ABSENT -> robotsTxt.absent();
                    case UNREACHABLE -> robotsTxt.unreachable();
                });
        hops.remove(authority);
    }

    private static RulesTask.Kind kind(FetchResult result) {
        return switch (result) {
            case Answer answer when answer.isSuccess() && !saysNothing(answer.status()) -> RulesTask.Kind.READ;
            case Answer answer when saysNothing(answer.status()) -> RulesTask.Kind.UNREACHABLE;
            case Answer _, FetchResult.Redirect _ -> RulesTask.Kind.ABSENT;
            case FetchResult.Failure failure when failure.reason() == Reason.REFUSED_ADDRESS -> RulesTask.Kind.ABSENT;
            case FetchResult.Failure _ -> RulesTask.Kind.UNREACHABLE;
        };
    }

    private RobotsRules rules(String robotsUrl, FetchResult result) {
        return switch (kind(result)) {
            case READ -> robotsTxt.parse(robotsUrl, ((Answer) result).body());
            // Nothing will be asked where the guard refuses: it refuses the page as well, and that is the reason to
            // give.
            case ABSENT -> robotsTxt.absent();
            case UNREACHABLE ->
                result instanceof FetchResult.Failure failure
                        ? robotsTxt.unreachable(failure.reason())
                        : robotsTxt.unreachable();
        };
    }

    /** The server cannot answer now, is asked too much, or sends a riddle (202) or a part (206) instead. */
    private static boolean saysNothing(int status) {
        return status >= 500 || status == 429 || status == 202 || status == 206;
    }
}
