package dev.courant.crawler.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list that a site has.
 *
 * @param kind what sort of list
 * @param url in its one spelling, after redirects
 * @param title what it calls itself, null if nothing
 * @param entries how many pages it names
 * @param dated how many of them it gives a date
 * @param fresh how many of these lie within the last days, as {@link SurveyLimits#fresh} says
 * @param newestAt the latest of their dates that is not in the future, null if there is none
 * @param origin how it was found
 * @param namedBy the page or file that names it; where it was guessed, its own URL
 * @param leftOut why the proposal does without it, null if it is in the proposal
 */
public record Finding(
        Kind kind,
        String url,
        @Nullable String title,
        int entries,
        int dated,
        int fresh,
        @Nullable Instant newestAt,
        Origin origin,
        String namedBy,
        @Nullable String leftOut) {

    /** What sort of list it is; each is a field of a source. */
    public enum Kind {
        FEED,
        SITEMAP,
        SECTION
    }

    /** How a list was found. */
    public enum Origin {
        /** The address that was asked for is the list. */
        ASKED_FOR,
        /** A page's head declares it ({@code link rel=alternate}). */
        DECLARED,
        /** robots.txt names it. */
        ROBOTS,
        /** A link on a page leads to it. */
        LINKED,
        /** A sitemap index names it. */
        INDEX,
        /** It lies where many sites have it. */
        GUESSED
    }

    /** Whether it is part of the proposal. */
    public boolean isProposed() {
        return leftOut == null;
    }
}
