package dev.courant.crawler.url;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages of months and days that name nothing else, and lead to the next month or day without end. */
final class CalendarPages {
    /** The web has no older ones; a month ahead, there are events and mistaken time zones. */
    private static final int EARLIEST_YEAR = 1990;

    private static final int MONTHS_AHEAD = 1;

    /** Numbers that are no years of printed news, or whose second one has no two digits, are of articles and their parts. */
    private static final Pattern DATE_ONLY = Pattern.compile(
            "(?:.*/)?((?:1[89]|2[01])\\d\\d)(?:/|-)(0[1-9]|1[0-2])(?:(?:/|-)(?:[012]?\\d|3[01]))?/?(?:index\\.[a-z]+)?");

    private static final Pattern DATE_PARAMETER = Pattern.compile(
            "(?i)(?:^|&)(?:[a-z_-]*(?:date|day|month|cal|ical)[a-z_-]*)=(\\d{4})-?(0[1-9]|1[0-2])(?:-?\\d\\d)?(?=&|$)");
    private static final Pattern YEAR_PARAMETER = Pattern.compile("(?i)(?:^|&)(?:year|yr|y|jahr)=(\\d{4})(?=&|$)");
    private static final Pattern MONTH_PARAMETER =
            Pattern.compile("(?i)(?:^|&)(?:month|mon|m|monat)=(0?[1-9]|1[0-2])(?=&|$)");

    private CalendarPages() {}

    /** Whether it is the page of a month or day that no article can be of. */
    static boolean isWithoutNews(String path, String query, Instant now) {
        Matcher inPath = DATE_ONLY.matcher(path);
        Matcher inQuery = DATE_PARAMETER.matcher(query);
        Matcher year = YEAR_PARAMETER.matcher(query);
        Matcher month = MONTH_PARAMETER.matcher(query);
        return (inPath.matches() && isOut(inPath.group(1), inPath.group(2), now))
                || (inQuery.find() && isOut(inQuery.group(1), inQuery.group(2), now))
                || (year.find() && month.find() && isOut(year.group(1), month.group(1), now));
    }

    private static boolean isOut(String year, String month, Instant now) {
        try {
            YearMonth named = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
            return named.getYear() < EARLIEST_YEAR
                    || named.isAfter(
                            YearMonth.from(now.atOffset(ZoneOffset.UTC)).plusMonths(MONTHS_AHEAD));
        } catch (DateTimeException noMonth) {
            return false;
        }
    }
}
