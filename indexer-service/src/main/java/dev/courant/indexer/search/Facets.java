package dev.courant.indexer.search;

import java.time.LocalDate;
import java.util.List;

/**
 * How the articles found are spread, all within the period asked for. Sources and languages count as if nothing were
 * chosen in themselves, so that a reader sees what another choice would give; dates count the articles found.
 *
 * @param interval what a bucket of {@link #dates} spans
 */
public record Facets(
        List<SourceCount> sources, List<LanguageCount> languages, Interval interval, List<DateCount> dates) {

    /** Articles of one source. */
    public record SourceCount(String id, String name, long count) {}

    /** Articles of one language. */
    public record LanguageCount(String tag, long count) {}

    /** Articles from a day (UTC) on. */
    public record DateCount(LocalDate from, long count) {}

    /** A calendar unit. */
    public enum Interval {
        DAY,
        MONTH,
        YEAR
    }

    public Facets {
        sources = List.copyOf(sources);
        languages = List.copyOf(languages);
        dates = List.copyOf(dates);
    }
}
