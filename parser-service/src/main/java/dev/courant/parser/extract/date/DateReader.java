package dev.courant.parser.extract.date;

import dev.courant.events.Article.Precision;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first date in a text: ISO 8601 and what passes for it, RFC 1123, numbers in any order with the signs of any script,
 * months by name in some seventy languages, years by the Buddhist and the Persian calendar and by Japanese eras; and dates that
 * count back from when the page was read. Numbers alone are day first, month first only where the day could be no month or the
 * context says so.
 */
public final class DateReader {
    private static final int MAX_TEXT = 300;
    private static final int CLOSE = 4;
    private static final int EPOCH_SECONDS = 10;
    private static final int EPOCH_MILLIS = 13;

    private DateReader() {}

    /** The first date in a text that needs no context; of a longer text only the beginning is looked at. */
    public static Optional<FoundDate> read(@Nullable String text) {
        return read(text, DateContext.NONE);
    }

    /** The first date in a text; of a longer text only the beginning is looked at. */
    public static Optional<FoundDate> read(@Nullable String text, DateContext context) {
        if (text == null) {
            return Optional.empty();
        }
        String start = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        FoundDate absolute = AsciiForms.hasDigit(start) ? absolute(AsciiForms.of(start.strip()), context) : null;
        return absolute == null ? RelativeDate.read(start, context) : Optional.of(absolute);
    }

    private static @Nullable FoundDate absolute(String text, DateContext context) {
        if (isEpoch(text)) {
            return epoch(text);
        }
        FoundDay day = DayScanner.first(text, context);
        if (day == null) {
            return null;
        }
        FoundTime time = time(text, day);
        if (time == null) {
            return new FoundDate(day.day().atStartOfDay(), null, Precision.DAY);
        }
        LocalDateTime local = day.day().atTime(time.time());
        String said = time.end() <= day.start() ? text.substring(0, day.start()) : text;
        return new FoundDate(local, WrittenOffset.at(said, time.end(), local), time.precision());
    }

    /** The time behind a day; one right before it goes before one that is not right behind it. */
    private static @Nullable FoundTime time(String text, FoundDay day) {
        FoundTime before = TimeScanner.first(text, 0, day.start());
        boolean isClose = before != null
                && day.start() - before.end() <= CLOSE
                && day.start() >= before.end()
                && TimeScanner.first(text, day.end(), Math.min(text.length(), day.end() + CLOSE)) == null;
        FoundTime behind = isClose ? null : TimeScanner.behind(text, day.end());
        return behind == null ? before : behind;
    }

    private static boolean isEpoch(String text) {
        return (text.length() == EPOCH_SECONDS || text.length() == EPOCH_MILLIS)
                && text.charAt(0) == '1'
                && text.chars().allMatch(c -> Cursor.isDigit((char) c));
    }

    private static FoundDate epoch(String digits) {
        long value = Long.parseLong(digits);
        Instant instant = digits.length() == EPOCH_MILLIS ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value);
        return new FoundDate(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC, Precision.SECOND);
    }
}
