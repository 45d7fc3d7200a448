package dev.courant.parser.extract.date;

import dev.courant.events.Article.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first date in a text: ISO 8601 and what passes for it, RFC 1123, year-month-day with Chinese, Japanese or Korean
 * signs, days and months by name or number. Numbers alone are day first, month first only where the day could be no month.
 */
public final class DateReader {
    private static final int MAX_TEXT = 300;
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)(19[6-9]\\d|20[0-4]\\d)\\s?(?:[-/.]|年|년)\\s?(\\d{1,2})\\s?(?:[-/.]|月|월)\\s?(\\d{1,2})(?!\\d)\\s?[日일]?");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)(20[0-4]\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])(?=T?\\d{6}(?!\\d)|(?!\\d))T?");
    private static final Pattern DAY_NAME = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.|ª)?[\\s-]{1,3}(?:de |of |di )?\\s?(\\p{L}[\\p{L}\\p{M}]{2,14}(?:\\sال\\p{L}{3,6})?)(?:\\s?/\\s?\\p{L}[\\p{L}\\s]{2,14})?\\.?,?[\\s-]{1,3}(?:de |del |do )?\\s?(\\d{4})(?!\\d)");
    private static final Pattern NAME_DAY = Pattern.compile(
            "(?<!\\p{L})(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(午前|午後|上午|下午|오전|오후)?\\s?(?<!\\d)([01]?\\d|2[0-3])\\s?[:.h時时시]\\s?([0-5]\\d)(?:\\s?[:.]\\s?([0-5]\\d)(?:[.,]\\d{1,9})?)?(?!\\d)\\s{0,2}[分분]?\\s{0,2}([ap]\\.?\\s?m\\.?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT_TIME = Pattern.compile("^()([01]\\d|2[0-3])([0-5]\\d)([0-5]\\d)(?!\\d)()");
    private static final Pattern OFFSET = Pattern.compile(
            "^\\s{0,2}(?:(?:GMT|UTC)\\s?)?([+-])(\\d{2}):?(\\d{2})?(?!\\d)|^\\s{0,2}(Z|GMT|UTC)(?![A-Za-z])");
    private static final Pattern EPOCH = Pattern.compile("1[0-9]{9}(?:[0-9]{3})?");

    private static final Pattern AFTERNOON = Pattern.compile("(?i)p|午後|下午|오후");
    private static final int TIME_WITHIN = 40;

    private DateReader() {}

    /** The first date in a text; of a longer text only the beginning is looked at. */
    public static Optional<FoundDate> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String start = AsciiForms.of(
                text.substring(0, Math.min(MAX_TEXT, text.length())).strip());
        if (EPOCH.matcher(start).matches()) {
            return Optional.of(epoch(start));
        }
        List<Function<String, Optional<FoundDate>>> forms = List.of(
                s -> match(YEAR_FIRST, s, m -> date(number(m, 1), number(m, 2), number(m, 3))),
                s -> match(COMPACT, s, m -> date(number(m, 1), number(m, 2), number(m, 3))),
                s -> match(DAY_NAME, s, m -> named(number(m, 3), m.group(2), number(m, 1))),
                s -> match(NAME_DAY, s, m -> named(number(m, 3), m.group(1), number(m, 2))),
                s -> match(NUMBERS, s, m -> numbers(number(m, 1), number(m, 2), number(m, 3))));
        return forms.stream().flatMap(form -> form.apply(start).stream()).findFirst();
    }

    private static FoundDate epoch(String digits) {
        long value = Long.parseLong(digits);
        Instant instant = digits.length() == 13 ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value);
        return new FoundDate(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC, Precision.SECOND);
    }

    private static Optional<FoundDate> match(Pattern form, String text, Function<Matcher, Optional<LocalDate>> day) {
        Matcher matcher = form.matcher(text);
        while (matcher.find()) {
            Optional<LocalDate> found = day.apply(matcher);
            if (found.isPresent()) {
                return Optional.of(withTime(found.get(), text, matcher));
            }
        }
        return Optional.empty();
    }

    private static FoundDate withTime(LocalDate day, String text, Matcher at) {
        String rest = text.substring(at.end());
        Matcher compact = COMPACT_TIME.matcher(rest);
        if (compact.find()) {
            return timed(day, compact, rest);
        }
        Matcher time = TIME.matcher(rest);
        if (time.find() && time.start() < TIME_WITHIN) {
            return timed(day, time, rest);
        }
        Matcher before = TIME.matcher(text.substring(0, at.start()));
        return before.find() ? timed(day, before, "") : new FoundDate(day.atStartOfDay(), null, Precision.DAY);
    }

    private static FoundDate timed(LocalDate day, Matcher time, String rest) {
        int hour = hour(Integer.parseInt(time.group(2)), time.group(1), time.group(5));
        String second = time.group(4);
        LocalTime clock =
                LocalTime.of(hour, Integer.parseInt(time.group(3)), second == null ? 0 : Integer.parseInt(second));
        ZoneOffset offset = rest.isEmpty() ? null : offset(rest.substring(time.end()));
        return new FoundDate(day.atTime(clock), offset, second == null ? Precision.MINUTE : Precision.SECOND);
    }

    /** The hour of 24, if what stands before or behind it says which half of the day is meant. */
    private static int hour(int hour, @Nullable String before, @Nullable String behind) {
        String half = before == null || before.isEmpty() ? behind : before;
        if (half == null || half.isEmpty() || hour > 12) {
            return hour;
        }
        return hour % 12 + (AFTERNOON.matcher(half).lookingAt() ? 12 : 0);
    }

    private static @Nullable ZoneOffset offset(String rest) {
        Matcher matcher = OFFSET.matcher(rest);
        if (!matcher.find()) {
            return null;
        }
        if (matcher.group(1) == null) {
            return ZoneOffset.UTC;
        }
        int sign = matcher.group(1).equals("-") ? -1 : 1;
        int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        int total = sign * (Integer.parseInt(matcher.group(2)) * 60 + minutes);
        return Math.abs(total) <= 18 * 60 ? ZoneOffset.ofTotalSeconds(total * 60) : null;
    }

    private static Optional<LocalDate> named(int year, String month, int day) {
        return MonthNames.number(month).flatMap(number -> date(year, number, day));
    }

    private static Optional<LocalDate> numbers(int first, int second, int year) {
        return date(year, second, first).or(() -> date(year, first, second));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Year.of(year).isAfter(Year.of(1960))
                    ? Optional.of(LocalDate.of(year, month, day))
                    : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
