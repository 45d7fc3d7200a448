package dev.courant.crawler.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.courant.crawler.frontier.Knowledge;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.RemovalTask;
import dev.courant.crawler.frontier.RulesTask;
import dev.courant.crawler.frontier.Task;
import dev.courant.events.WireNames;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the frontier knows of a URL, in the words of the API; what does not apply is absent.
 *
 * @param requested the URL as it was asked about
 * @param url the same in its one spelling
 * @param known whether anything that was read has named it
 * @param kind {@code page}, or what sort of list it is
 * @param state {@code waiting}, {@code leased}, {@code resting} or {@code ended}
 * @param source the id of the source that it was found through
 * @param host whose turn it waits for
 * @param dueAt when it is to be asked for next
 * @param hostDueAt when its host may next be asked
 * @param firstSeenAt when it was first heard of
 * @param lastFetchedAt when the last request for it went out
 * @param failures failed attempts since it last went well
 * @param outcome what the last attempt came to, as in the metric {@code courant_crawler_fetched_total}
 * @param movedTo where a redirect or claim led from it
 * @param why one sentence: why it is not fetched yet, or what became of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UrlAnswer(
        String requested,
        String url,
        boolean known,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String source,
        @Nullable String host,
        @Nullable Instant dueAt,
        @Nullable Instant hostDueAt,
        @Nullable Instant firstSeenAt,
        @Nullable Instant lastFetchedAt,
        @Nullable Integer failures,
        @Nullable String outcome,
        @Nullable String movedTo,
        String why) {

    static UrlAnswer unknown(String requested, String url) {
        return new UrlAnswer(
                requested,
                url,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Explanation.UNKNOWN);
    }

    static UrlAnswer of(String requested, String url, Knowledge known, Instant now) {
        return new UrlAnswer(
                requested,
                url,
                true,
                kind(known.task()),
                WireNames.of(known.state()),
                known.task().sourceId(),
                known.host(),
                known.dueAt(),
                known.dueAt() == null ? null : hostDueAt(known, now),
                known.firstSeenAt(),
                known.lastFetchedAt(),
                known.failures(),
                known.outcome() == null ? null : WireNames.of(known.outcome()),
                known.movedTo(),
                Explanation.of(known, now));
    }

    private static String kind(Task task) {
        return switch (task) {
            case PageTask _ -> "page";
            case PollTask list -> WireNames.of(list.kind());
            case RemovalTask _ -> "removal";
            case RulesTask _ -> "rules";
        };
    }

    /** A host that is free may be asked now, however long it has been free. */
    private static Instant hostDueAt(Knowledge known, Instant now) {
        return known.hostDueAt().isAfter(now) ? known.hostDueAt() : now;
    }
}
