package dev.courant.crawler.survey;

import dev.courant.crawler.fetch.FetchResult;
import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.fetch.FetchResult.Failure;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.FetchResult.Redirect;
import dev.courant.crawler.fetch.Fetcher;
import dev.courant.crawler.robots.RobotsRules;
import dev.courant.crawler.robots.RobotsTxt;
import dev.courant.crawler.survey.Survey.Attempt;
import dev.courant.crawler.survey.Visit.Nothing;
import dev.courant.crawler.survey.Visit.Why;
import dev.courant.crawler.url.HostKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requests of one survey: one after another, by robots.txt, at a pace, and each written down. One thread's. */
final class Visits {
    /** RFC 9309, 2.3.1.2, for robots.txt; as many for all else. */
    private static final int MAX_REDIRECTS = 5;

    /** @param failure why the host could not be asked, null if it answered */
    private record Known(RobotsRules rules, @Nullable String failure) {}

    private final Fetcher fetcher;
    private final RobotsTxt robotsTxt;
    private final Limits limits;
    private final Pace pace;
    private final Map<String, Known> robots = new HashMap<>();
    private final Map<String, String> attempts = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    Visits(Fetcher fetcher, RobotsTxt robotsTxt, Limits limits, Pace pace) {
        this.fetcher = fetcher;
        this.robotsTxt = robotsTxt;
        this.limits = limits;
        this.pace = pace;
    }

    /** Whether a URL was asked for, or redirected to. */
    boolean isAsked(String url) {
        return asked.contains(url);
    }

    /** Writes down what came of a URL. */
    void note(String url, String outcome) {
        attempts.put(url, outcome);
    }

    List<Attempt> attempts() {
        return attempts.entrySet().stream()
                .map(attempt -> new Attempt(attempt.getKey(), attempt.getValue()))
                .toList();
    }

    /** The sitemaps that the robots.txt of a URL's host names; none if it was not asked. */
    List<String> sitemaps(String url) {
        Known known = robots.get(HostKey.authority(url));
        return known == null ? List.of() : known.rules().sitemaps();
    }

    /** Asks for a URL. What comes of it is written down, unless it is content. */
    Visit get(String url, String accept, int maxBytes) throws InterruptedException {
        String at = url;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            asked.add(at);
            Visit refusal = refusal(at);
            if (refusal instanceof Nothing nothing) {
                return noted(url, nothing);
            }
            FetchResult result = send(at, accept, maxBytes, crawlDelay(at));
            if (!(result instanceof Redirect redirect)) {
                return visit(url, at, result);
            }
            at = redirect.target();
        }
        return noted(url, new Nothing(Why.ERROR_STATUS, "is redirected too often"));
    }

    private Nothing noted(String url, Nothing nothing) {
        note(url, nothing.reason());
        return nothing;
    }

    private Visit visit(String asked, String url, @Nullable FetchResult result) {
        return switch (result) {
            case null -> noted(asked, new Nothing(Why.SPENT, "not asked: the survey's limits are reached"));
            case Answer answer when answer.isSuccess() -> new Visit.Content(url, answer.headers(), answer.body());
            case Answer answer -> noted(asked, new Nothing(Why.ERROR_STATUS, "answers " + answer.status()));
            case Failure failure -> noted(asked, new Nothing(Why.NO_ANSWER, told(failure)));
            case Redirect _ -> throw new IllegalStateException("Redirects are followed before");
        };
    }

    private @Nullable Visit refusal(String url) throws InterruptedException {
        Known known = known(url);
        if (known == null) {
            return new Nothing(Why.SPENT, "not asked: the survey's limits are reached");
        }
        if (known.failure() != null) {
            return new Nothing(Why.NO_ANSWER, known.failure());
        }
        if (!known.rules().isReachable()) {
            return new Nothing(Why.DISALLOWED, "may not be asked while robots.txt cannot be read; try again later");
        }
        return known.rules().allows(url) ? null : new Nothing(Why.DISALLOWED, "is forbidden by robots.txt");
    }

    private Duration crawlDelay(String url) {
        Known known = robots.get(HostKey.authority(url));
        return known == null ? Duration.ZERO : known.rules().crawlDelay().orElse(Duration.ZERO);
    }

    private @Nullable Known known(String url) throws InterruptedException {
        Known known = robots.get(HostKey.authority(url));
        if (known == null) {
            known = learn(RobotsTxt.urlFor(url));
            if (known != null) {
                robots.put(HostKey.authority(url), known);
            }
        }
        return known;
    }

    private @Nullable Known learn(String robotsUrl) throws InterruptedException {
        String at = robotsUrl;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            FetchResult result = send(at, "text/plain, */*;q=0.1", RobotsTxt.MAX_BYTES, Duration.ZERO);
            if (!(result instanceof Redirect redirect)) {
                return result == null ? null : rules(robotsUrl, result);
            }
            at = redirect.target();
        }
        note(robotsUrl, "is redirected too often, so all is allowed");
        return new Known(robotsTxt.absent(), null);
    }

    private Known rules(String robotsUrl, FetchResult result) {
        return switch (result) {
            case Answer answer
            when answer.isSuccess() -> {
                note(robotsUrl, "read");
                yield new Known(robotsTxt.parse(robotsUrl, answer.body()), null);
            }
            case Answer answer
            when answer.status() >= 500 || answer.status() == 429 -> {
                note(robotsUrl, "answers " + answer.status() + ", so nothing is allowed for a while");
                yield new Known(robotsTxt.unreachable(), null);
            }
            case Answer answer -> {
                note(robotsUrl, "answers " + answer.status() + ", so all is allowed");
                yield new Known(robotsTxt.absent(), null);
            }
            case Failure failure -> {
                note(robotsUrl, told(failure));
                yield new Known(robotsTxt.unreachable(), told(failure));
            }
            case Redirect _ -> throw new IllegalStateException("Redirects are followed before");
        };
    }

    private @Nullable FetchResult send(String url, String accept, int maxBytes, Duration delay)
            throws InterruptedException {
        String host = HostKey.of(url);
        if (!pace.await(host, delay)) {
            return null;
        }
        try {
            return fetcher.fetch(url, accept, limits.withBodyBytes(maxBytes));
        } finally {
            pace.ended(host);
        }
    }

    private static String told(Failure failure) {
        return "gives no answer ("
                + failure.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + failure.detail() + ")";
    }
}
