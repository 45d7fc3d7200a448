package dev.courant.local.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When a page must have been fetched to be wanted.
 *
 * @param from the first instant; null for no bound
 * @param to the first instant that is too late; null for no bound
 */
record DateWindow(@Nullable Instant from, @Nullable Instant to) {
    static final DateWindow ALWAYS = new DateWindow(null, null);

    /**
     * A window of what a person writes: a day such as {@code 2026-01-31}, in UTC and wholly in, or an instant such as
     * {@code 2026-01-31T10:00:00Z}.
     *
     * @throws IllegalArgumentException if either is neither, or the window is empty
     */
    static DateWindow of(@Nullable String from, @Nullable String to) {
        Instant first = from == null ? null : instant(from, 0);
        Instant end = to == null ? null : instant(to, 1);
        if (first != null && end != null && !first.isBefore(end)) {
            throw new IllegalArgumentException("--from " + from + " is not before --to " + to);
        }
        return new DateWindow(first, end);
    }

    private static Instant instant(String text, int daysBehind) {
        try {
            return text.length() == "2026-01-31".length()
                    ? LocalDate.parse(text)
                            .plusDays(daysBehind)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is neither a day such as 2026-01-31 nor an instant such as 2026-01-31T10:00:00Z",
                    e);
        }
    }

    boolean contains(Instant date) {
        return (from == null || !date.isBefore(from)) && (to == null || date.isBefore(to));
    }
}
