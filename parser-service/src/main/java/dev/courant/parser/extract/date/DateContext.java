package dev.courant.parser.extract.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a date leaves out because its readers know it.
 *
 * @param fetchedAt when the page was read: "yesterday" counts back from there, and a day without its year is the last such day
 *     before it; null if such dates are not to be understood
 * @param zone whose "yesterday" it is
 * @param isMonthFirst whether 3/4/2026 is the fourth of March
 */
public record DateContext(@Nullable Instant fetchedAt, ZoneId zone, boolean isMonthFirst) {
    /** Dates that say everything, numbers in most countries' order. */
    static final DateContext NONE = new DateContext(null, ZoneId.of("UTC"), false);

    /** How far back a day without a year may be: longer ago newspapers write the year. */
    private static final int MAX_DAYS_BACK = 60;

    /** The same for dates that must say everything. */
    public DateContext withoutFetch() {
        return fetchedAt == null ? this : new DateContext(null, zone, isMonthFirst);
    }

    /** The year of a day that states none; 0 if it cannot be known. */
    int yearOf(int month, int day) {
        if (fetchedAt == null) {
            return 0;
        }
        LocalDate today = LocalDate.ofInstant(fetchedAt, zone);
        for (int year = today.getYear(); year >= today.getYear() - 1; year--) {
            LocalDate date = Calendars.day(year, month, day);
            if (date != null && !date.isAfter(today.plusDays(1)) && date.isAfter(today.minusDays(MAX_DAYS_BACK))) {
                return year;
            }
        }
        return 0;
    }
}
