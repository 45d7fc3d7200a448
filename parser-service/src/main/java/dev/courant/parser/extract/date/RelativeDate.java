package dev.courant.parser.extract.date;

import dev.courant.events.Article.Precision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates that count back from when the page was read: "3 hours ago", "3小时前", "yesterday, 14:05". */
final class RelativeDate {
    /** Longer texts are sentences, whose "yesterday" is not the page's. */
    private static final int LONGEST = 48;

    private static final int SHORTEST = 3;

    private RelativeDate() {}

    /** The date that the text counts back to; empty if it does not, or nobody knows from when. */
    static Optional<FoundDate> read(String text, DateContext context) {
        Instant fetchedAt = context.fetchedAt();
        if (fetchedAt == null || text.length() > LONGEST || text.length() < SHORTEST) {
            return Optional.empty();
        }
        String plain = AsciiForms.of(text).strip();
        FoundDate ago = ago(plain.toLowerCase(Locale.ROOT), fetchedAt, context);
        return Optional.ofNullable(ago == null ? daysBefore(plain, fetchedAt, context) : ago);
    }

    private static @Nullable FoundDate ago(String text, Instant fetchedAt, DateContext context) {
        TimeAgo ago = TimeAgo.read(CountedInWords.asDigits(text));
        if (ago == null) {
            return null;
        }
        Instant then = fetchedAt.minus(ago.count(), ago.unit());
        return ago.unit().compareTo(ChronoUnit.DAYS) < 0
                ? new FoundDate(LocalDateTime.ofInstant(then, ZoneOffset.UTC), ZoneOffset.UTC, Precision.MINUTE)
                : new FoundDate(LocalDate.ofInstant(then, context.zone()).atStartOfDay(), null, Precision.DAY);
    }

    /** "Yesterday" with a time by the clock: alone the word is too often one of a headline. */
    private static @Nullable FoundDate daysBefore(String text, Instant fetchedAt, DateContext context) {
        int days = DayWords.daysBack(text.toLowerCase(Locale.ROOT));
        FoundTime time = days < 0 ? null : TimeScanner.first(text, 0, text.length());
        if (time == null) {
            return null;
        }
        LocalDateTime local =
                LocalDate.ofInstant(fetchedAt, context.zone()).minusDays(days).atTime(time.time());
        boolean past = !local.atZone(context.zone()).toInstant().isAfter(fetchedAt.plus(Duration.ofHours(1)));
        return past ? new FoundDate(local, WrittenOffset.at(text, time.end(), local), time.precision()) : null;
    }
}
