package dev.courant.crawler.survey;

import dev.courant.crawler.fetch.FetchResult;
import dev.courant.crawler.fetch.FetchResult.Failure;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.Fetcher;
import dev.courant.crawler.survey.Visit.Nothing;
import dev.courant.crawler.survey.Visit.Why;
import dev.courant.crawler.url.HostKey;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends requests, one after another and at a pace. One thread's. */
final class Requests {
    /** What comes of a URL once the limits are reached. */
    static final Nothing SPENT = new Nothing(Why.SPENT, "not asked: the survey's limits are reached");

    private final Fetcher fetcher;
    private final Limits limits;
    private final Pace pace;

    Requests(Fetcher fetcher, Limits limits, Pace pace) {
        this.fetcher = fetcher;
        this.limits = limits;
        this.pace = pace;
    }

    /** Sends one request; null if the limits allow none. */
    @Nullable
    FetchResult send(String url, String accept, int maxBytes, Duration delay) throws InterruptedException {
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

    /** A failure, as it follows on a URL in a sentence. */
    static String told(Failure failure) {
        return "gives no answer ("
                + failure.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + failure.detail() + ")";
    }
}
