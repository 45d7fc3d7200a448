package dev.courant.crawler.survey;

import dev.courant.crawler.fetch.FetchResult;
import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.fetch.FetchResult.Failure;
import dev.courant.crawler.fetch.FetchResult.Redirect;
import dev.courant.crawler.survey.Survey.Attempt;
import dev.courant.crawler.survey.Visit.Nothing;
import dev.courant.crawler.survey.Visit.Why;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The visits of one survey, by robots.txt, redirects followed, and each written down. One thread's. */
final class Visits {
    private static final int MAX_REDIRECTS = 5;

    private final Requests requests;
    private final HostRules rules;
    private final Attempts attempts;
    private final Set<String> asked = new HashSet<>();

    Visits(Requests requests, HostRules rules, Attempts attempts) {
        this.requests = requests;
        this.rules = rules;
        this.attempts = attempts;
    }

    /** Whether a URL was asked for, or redirected to. */
    boolean isAsked(String url) {
        return asked.contains(url);
    }

    /** Writes down what came of a URL. */
    void note(String url, String outcome) {
        attempts.note(url, outcome);
    }

    List<Attempt> attempts() {
        return attempts.all();
    }

    /** The sitemaps that the robots.txt of a URL's host names; none if it was not asked. */
    List<String> sitemaps(String url) {
        return rules.sitemaps(url);
    }

    /** Asks for a URL. What comes of it is written down, unless it is content. */
    Visit get(String url, String accept, int maxBytes) throws InterruptedException {
        String at = url;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            asked.add(at);
            Nothing refusal = rules.refusal(at);
            if (refusal != null) {
                return noted(url, refusal);
            }
            FetchResult result = requests.send(at, accept, maxBytes, rules.crawlDelay(at));
            if (!(result instanceof Redirect redirect)) {
                return visit(url, at, result);
            }
            at = redirect.target();
        }
        return noted(url, new Nothing(Why.ERROR_STATUS, "is redirected too often"));
    }

    private Visit visit(String asked, String url, @Nullable FetchResult result) {
        return switch (result) {
            case null -> noted(asked, Requests.SPENT);
            case Answer answer when answer.isSuccess() -> new Visit.Content(url, answer.headers(), answer.body());
            case Answer answer -> noted(asked, new Nothing(Why.ERROR_STATUS, "answers " + answer.status()));
            case Failure failure -> noted(asked, new Nothing(Why.NO_ANSWER, Requests.told(failure)));
            case Redirect _ -> throw new IllegalStateException("Redirects are followed before");
        };
    }

    private Nothing noted(String url, Nothing nothing) {
        note(url, nothing.reason());
        return nothing;
    }
}
