package dev.courant.parser.extract.date;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days whose month is a word: "1 March 2026", "March 1st, 2026", "2026. március 1.", "1 tháng 3, 2026". */
final class NamedMonth {
    private static final String GAP = " ,،.-/’'";
    private static final List<String> CLOSE_TO_YEAR =
            List.of("del ", "de ", "do ", "of ", "năm ", "ឆ្នាំ", "ปี ", "พ.ศ. ", "พ.ศ.");

    /** Between the day and the year of what programs print: {@code Mar 01 08:30:00 +0000 2026}. */
    private static final String CLOCK_AND_ZONE = "0123456789:+-ABCDEGMPSTUWZ ";

    /** Numbers by which Vietnamese months are named; longer ones begin with shorter ones. */
    private static final List<String> VIETNAMESE =
            List.of("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai");

    private static final int LONGEST_CLOCK = 20;
    private static final int LONGEST_FILLER = 7;
    private static final int THAI_CENTURY = 2500;

    private NamedMonth() {}

    /** The number of the month that is named here, and passes its name; 0 if none is. */
    static int read(Cursor cursor) {
        String text = cursor.text();
        int from = cursor.at();
        int end = cursor.wordEnd();
        int month = twoWords(cursor, from, end);
        if (month != 0) {
            return month;
        }
        month = MonthNames.number(text, from, end);
        if (month == 0 && end - from > 3 && text.charAt(from) == 'ב') {
            month = MonthNames.number(text, from + 1, end);
        }
        if (month != 0) {
            cursor.to(end);
            return month;
        }
        return vietnamese(cursor);
    }

    /** Levantine months have a surname: "kanun the second". */
    private static int twoWords(Cursor cursor, int from, int end) {
        String text = cursor.text();
        if (!text.startsWith(" ال", end) && !text.startsWith(" أول", end) && !text.startsWith(" ثاني", end)) {
            return 0;
        }
        int second = Cursor.wordEnd(text, end + 1);
        int month = MonthNames.number(text, from, second);
        cursor.to(month == 0 ? from : second);
        return month;
    }

    private static int vietnamese(Cursor cursor) {
        int mark = cursor.at();
        if (cursor.skipWord("tháng ") || cursor.skipWord("thg ")) {
            int month = cursor.number(1, 2);
            if (month >= 1 && month <= 12) {
                return month;
            }
            int ordinal = ordinal(cursor);
            if (ordinal != 0) {
                return ordinal;
            }
        }
        cursor.to(mark);
        return 0;
    }

    private static int ordinal(Cursor cursor) {
        for (int i = VIETNAMESE.size() - 1; i >= 0; i--) {
            int mark = cursor.at();
            if (cursor.skipWord(VIETNAMESE.get(i)) && !Cursor.isWordPart(cursor.here())) {
                return i + 1;
            }
            cursor.to(mark);
        }
        return 0;
    }

    /** The day whose month has just been passed, with the year that follows, or else the last year that it was in. */
    static @Nullable FoundDay withYear(Cursor cursor, int month, int day, int start, DateContext context) {
        int end = cursor.at();
        boolean thai = end > 0 && Cursor.isThai(cursor.text().charAt(end - 1));
        passSecondName(cursor);
        int year = year(cursor, thai);
        return year == 0
                ? found(context.yearOf(month, day), month, day, start, end)
                : found(year, month, day, start, cursor.at());
    }

    /** The month has just been passed; day and year follow. */
    static @Nullable FoundDay dayAndYear(Cursor cursor, int month, int start, DateContext context) {
        cursor.skip(".");
        cursor.skipAll(" -/", 3);
        int day = cursor.number(1, 2);
        if (day < 1) {
            return null;
        }
        int ordinal = cursor.wordEnd();
        cursor.to(ordinal - cursor.at() <= 2 ? ordinal : cursor.at());
        int end = cursor.at();
        int year = year(cursor, false);
        if (year != 0) {
            return found(year, month, day, start, cursor.at());
        }
        cursor.to(end);
        int last = yearBehindClock(cursor);
        return found(last == 0 ? context.yearOf(month, day) : last, month, day, start, end);
    }

    /** The year has just been passed; a month's name and a day follow, or after another word the day and the month. */
    static @Nullable FoundDay behindYear(Cursor cursor, int year, int start) {
        int fillers = 0;
        cursor.skipAll(" .,-/(", 3);
        while (Cursor.isWordPart(cursor.here()) && fillers < 2) {
            int month = read(cursor);
            if (month != 0) {
                return dayBehind(cursor, year, month, start);
            }
            int end = cursor.wordEnd();
            if (end - cursor.at() > LONGEST_FILLER) {
                return null;
            }
            fillers++;
            cursor.to(end);
            cursor.skipAll(" .,-/)", 3);
        }
        int day = fillers == 0 ? Cursor.NONE : cursor.number(1, 2);
        cursor.skipAll(" .-", 2);
        int month = day < 1 ? 0 : read(cursor);
        return month == 0 || year(cursor, false) != 0 ? null : found(year, month, day, start, cursor.at());
    }

    private static @Nullable FoundDay dayBehind(Cursor cursor, int year, int month, int start) {
        cursor.skipAll(" .-/", 3);
        int day = cursor.number(1, 2);
        int end = cursor.at();
        return day < 1 || year(cursor, false) != 0 ? null : found(year, month, day, start, end);
    }

    /** The month's other name, where two are in use: "آذار/مارس", "آذار / مارس". */
    private static void passSecondName(Cursor cursor) {
        int mark = cursor.at();
        cursor.skipAll(" ", 1);
        boolean second = cursor.skip("/(");
        cursor.skipAll(" ", 1);
        if (!second || !Cursor.isWordPart(cursor.here())) {
            cursor.to(mark);
            return;
        }
        for (int words = 0; words < 2 && Cursor.isWordPart(cursor.here()); words++) {
            cursor.to(cursor.wordEnd());
            cursor.skipAll(" )", 2);
        }
    }

    private static int year(Cursor cursor, boolean thai) {
        cursor.skipAll(GAP, 4);
        cursor.skipFirst(CLOSE_TO_YEAR);
        int mark = cursor.at();
        int year = cursor.number(4, 4);
        if (year == Cursor.NONE && thai) {
            int inCentury = cursor.number(2, 2);
            return inCentury == Cursor.NONE ? 0 : THAI_CENTURY + inCentury;
        }
        cursor.to(year == Cursor.NONE ? mark : cursor.at());
        return year == Cursor.NONE || !Calendars.isYear(year) ? 0 : year;
    }

    private static int yearBehindClock(Cursor cursor) {
        int limit = cursor.at() + LONGEST_CLOCK;
        while (cursor.at() < limit && CLOCK_AND_ZONE.indexOf(cursor.here()) >= 0) {
            if (cursor.here() == ' ') {
                cursor.skip(" ");
                int year = cursor.number(4, 4);
                if (Calendars.isGregorian(year)) {
                    return year;
                }
            } else {
                cursor.to(cursor.at() + 1);
            }
        }
        return 0;
    }

    private static @Nullable FoundDay found(int year, int month, int day, int start, int end) {
        LocalDate date = Calendars.day(year, month, day);
        return date == null ? null : new FoundDay(date, start, end);
    }
}
