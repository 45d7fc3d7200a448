package dev.courant.crawler.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates in headers (RFC 9110, 5.6.7): today's form and the two obsolete ones that a recipient must read. The name of the
 * day is passed over, since it says nothing new and is often wrong; a zone, where somebody names another, is RFC 822's.
 */
public final class HttpDate {
    private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?";
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:[a-z]{3,9},?\\s+)?(\\d{1,2})[ -]([a-z]{3})[a-z]{0,6}[ -](\\d{4}|\\d{2}),?\\s+" + TIME
                    + "(?:\\s*([a-z]{1,4}|[+-]\\d{2}:?\\d{2}))?",
            Pattern.CASE_INSENSITIVE);
    /** As C's asctime writes it. */
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:[a-z]{3,9},?\\s+)?([a-z]{3})\\s+(\\d{1,2})\\s+" + TIME + "\\s+(\\d{4})", Pattern.CASE_INSENSITIVE);

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES =
            Map.of("edt", -4, "est", -5, "cdt", -5, "cst", -6, "mdt", -6, "mst", -7, "pdt", -7, "pst", -8);

    private static final int YEARS_AHEAD = 50;

    private HttpDate() {}

    /** The moment that a header names; null if it is no date. A year of two digits is at most 50 years ahead of now. */
    public static @Nullable Instant parse(String value, Instant now) {
        String date = value.strip();
        Matcher dayFirst = DAY_FIRST.matcher(date);
        Matcher monthFirst = MONTH_FIRST.matcher(date);
        try {
            if (dayFirst.matches()) {
                return dayFirst(dayFirst.toMatchResult(), now);
            }
            return monthFirst.matches() ? monthFirst(monthFirst.toMatchResult()) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Instant dayFirst(MatchResult in, Instant now) {
        LocalDate day = LocalDate.of(year(in.group(3), now), month(in.group(2)), Integer.parseInt(in.group(1)));
        return at(day, in, 4).toInstant(zone(in.group(7)));
    }

    private static Instant monthFirst(MatchResult in) {
        LocalDate day = LocalDate.of(Integer.parseInt(in.group(6)), month(in.group(1)), Integer.parseInt(in.group(2)));
        return at(day, in, 3).toInstant(ZoneOffset.UTC);
    }

    /** A leap second is taken for the one before. */
    private static LocalDateTime at(LocalDate day, MatchResult in, int from) {
        int second = in.group(from + 2) == null ? 0 : Math.min(Integer.parseInt(in.group(from + 2)), 59);
        return day.atTime(Integer.parseInt(in.group(from)), Integer.parseInt(in.group(from + 1)), second);
    }

    private static int year(String digits, Instant now) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        int thisYear = Year.from(now.atOffset(ZoneOffset.UTC)).getValue();
        int inThisCentury = thisYear - thisYear % 100 + year;
        return inThisCentury > thisYear + YEARS_AHEAD ? inThisCentury - 100 : inThisCentury;
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static ZoneOffset zone(@Nullable String name) {
        if (name == null) {
            return ZoneOffset.UTC;
        }
        return name.startsWith("+") || name.startsWith("-")
                ? ZoneOffset.of(name)
                : ZoneOffset.ofHours(ZONES.getOrDefault(name.toLowerCase(Locale.ROOT), 0));
    }
}
