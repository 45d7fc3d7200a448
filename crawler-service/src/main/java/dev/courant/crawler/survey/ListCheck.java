package dev.courant.crawler.survey;

import dev.courant.crawler.survey.Finding.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one of a source's lists holds now.
 *
 * @param kind as the source has it
 * @param url in its one spelling, before redirects
 * @param title what it calls itself, null if nothing
 * @param entries how many pages it names; of a sitemap index, its newest parts
 * @param dated how many of them it gives a date
 * @param fresh how many of these lie within the last days, as {@link SurveyLimits#fresh} says
 * @param refused how many of the entries the source's {@code include} and {@code exclude} leave out
 * @param newestAt the latest of the dates that is not in the future, null if there is none
 * @param problem why there is nothing to fetch from it, as it follows on the URL in a sentence; null if there is
 */
public record ListCheck(
        Kind kind,
        String url,
        @Nullable String title,
        int entries,
        int dated,
        int fresh,
        int refused,
        @Nullable Instant newestAt,
        @Nullable String problem) {

    static ListCheck failed(Kind kind, String url, String problem) {
        return new ListCheck(kind, url, null, 0, 0, 0, 0, null, problem);
    }
}
