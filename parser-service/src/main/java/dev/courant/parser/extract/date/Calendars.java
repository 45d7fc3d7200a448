package dev.courant.parser.extract.date;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.JulianFields;
import org.jspecify.annotations.Nullable;

/** Days of the calendars that newspapers use, as days of the Gregorian one. */
final class Calendars {
    private static final int FIRST_YEAR = 1961;
    private static final int LAST_YEAR = 2049;

    /** Between the eras of the Buddhist calendar, as Thailand counts, and ours. */
    private static final int BUDDHIST = 543;

    private static final ULocale PERSIAN = ULocale.forLanguageTag("fa-u-ca-persian");
    private static final int FIRST_PERSIAN = 1370;
    private static final int LAST_PERSIAN = 1449;

    private Calendars() {}

    /** Whether a number of four digits can be the year of a date, by any of the calendars. */
    static boolean isYear(int year) {
        return isGregorian(year) || isGregorian(year - BUDDHIST) || isPersian(year);
    }

    /**
     * The day of this year, month and day; null if there is no such day.
     *
     * @param month as {@link MonthNames} numbers them, or a number as written
     */
    static @Nullable LocalDate day(int year, int month, int day) {
        if (month > MonthNames.PERSIAN || isPersian(year)) {
            return isPersian(year) ? persian(year, (month - 1) % 12 + 1, day) : null;
        }
        int common = isGregorian(year) ? year : year - BUDDHIST;
        boolean exists = isGregorian(common)
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(common, month).lengthOfMonth();
        return exists ? LocalDate.of(common, month, day) : null;
    }

    static boolean isGregorian(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static boolean isPersian(int year) {
        return year >= FIRST_PERSIAN && year <= LAST_PERSIAN;
    }

    private static @Nullable LocalDate persian(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        Calendar calendar = Calendar.getInstance(PERSIAN);
        calendar.clear();
        calendar.set(year, month - 1, day);
        long julianDay = calendar.get(Calendar.JULIAN_DAY);
        return LocalDate.MIN.with(JulianFields.JULIAN_DAY, julianDay);
    }
}
