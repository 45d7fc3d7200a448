package dev.courant.indexer.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The names under which documents are kept and found: one index per month, so that retention is dropping an index and
 * a new template takes effect by itself within a month.
 */
public final class MonthlyIndices {
    /** What searchers read: all months, without the tombstones. */
    public static final String READ_ALIAS = "articles";

    /** All months, tombstones too. */
    public static final String PATTERN = "courant-articles-*";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'courant-articles-'uuuu.MM").withZone(ZoneOffset.UTC);

    private MonthlyIndices() {}

    /** The index of the month (UTC) in which a page was first seen. */
    public static String nameFor(Instant firstSeenAt) {
        return NAME.format(firstSeenAt);
    }
}
