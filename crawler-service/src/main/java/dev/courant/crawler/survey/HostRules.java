package dev.courant.crawler.survey;

import dev.courant.crawler.fetch.FetchResult;
import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.fetch.FetchResult.Failure;
import dev.courant.crawler.fetch.FetchResult.Redirect;
import dev.courant.crawler.robots.RobotsRules;
import dev.courant.crawler.robots.RobotsTxt;
import dev.courant.crawler.survey.Visit.Nothing;
import dev.courant.crawler.survey.Visit.Why;
import dev.courant.crawler.url.HostKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the robots.txt of the hosts of one survey say; each is asked for once, before anything else of its host. One thread's. */
final class HostRules {
    /** RFC 9309, 2.3.1.2. */
    private static final int MAX_REDIRECTS = 5;

    private static final String ACCEPT = "text/plain, */*;q=0.1";

    /** @param failure why the host could not be asked, null if it answered */
    private record Known(RobotsRules rules, @Nullable String failure) {}

    private final Requests requests;
    private final RobotsTxt robotsTxt;
    private final Attempts attempts;
    private final Map<String, Known> robots = new HashMap<>();

    HostRules(Requests requests, RobotsTxt robotsTxt, Attempts attempts) {
        this.requests = requests;
        this.robotsTxt = robotsTxt;
        this.attempts = attempts;
    }

    /** The sitemaps that the robots.txt of a URL's host names; none if it was not asked. */
    List<String> sitemaps(String url) {
        Known known = robots.get(HostKey.authority(url));
        return known == null ? List.of() : known.rules().sitemaps();
    }

    /** Why a URL may not be asked for; null if it may. */
    @Nullable
    Nothing refusal(String url) throws InterruptedException {
        Known known = known(url);
        if (known == null) {
            return Requests.SPENT;
        }
        if (known.failure() != null) {
            return new Nothing(Why.NO_ANSWER, known.failure());
        }
        if (!known.rules().isReachable()) {
            return new Nothing(Why.DISALLOWED, "may not be asked while robots.txt cannot be read; try again later");
        }
        return known.rules().allows(url) ? null : new Nothing(Why.DISALLOWED, "is forbidden by robots.txt");
    }

    /** The delay that a host asks for; none if it was not asked. */
    Duration crawlDelay(String url) {
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
            FetchResult result = requests.send(at, ACCEPT, RobotsTxt.MAX_BYTES, Duration.ZERO);
            if (!(result instanceof Redirect redirect)) {
                return result == null ? null : rules(robotsUrl, result);
            }
            at = redirect.target();
        }
        attempts.note(robotsUrl, "is redirected too often, so all is allowed");
        return new Known(robotsTxt.absent(), null);
    }

    private Known rules(String robotsUrl, FetchResult result) {
        return switch (result) {
            case Answer answer
            when answer.isSuccess() -> {
                attempts.note(robotsUrl, "read");
                yield new Known(robotsTxt.parse(robotsUrl, answer.body()), null);
            }
            case Answer answer
            when answer.status() >= 500 || answer.status() == 429 -> {
                attempts.note(robotsUrl, "answers " + answer.status() + ", so nothing is allowed for a while");
                yield new Known(robotsTxt.unreachable(), null);
            }
            case Answer answer -> {
                attempts.note(robotsUrl, "answers " + answer.status() + ", so all is allowed");
                yield new Known(robotsTxt.absent(), null);
            }
            case Failure failure -> {
                attempts.note(robotsUrl, Requests.told(failure));
                yield new Known(robotsTxt.unreachable(), Requests.told(failure));
            }
            case Redirect _ -> throw new IllegalStateException("Redirects are followed before");
        };
    }
}
