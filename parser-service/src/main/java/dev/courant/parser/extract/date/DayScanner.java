package dev.courant.parser.extract.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first day in a text, whose digits are ASCII. A number or a word is looked at as what a date may begin with, and what
 * follows is read as far as it is one; nothing is read twice but for that.
 */
final class DayScanner {
    private static final String YEAR_SIGNS = "-/.年년";
    private static final String MONTH_SIGNS = "-/.月월";
    private static final String DAY_SIGNS = "日일";

    /** The years before the first of a Japanese era, or of the Republic of China. */
    private static final Map<String, Integer> ERAS = Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "民國", 1911, "民国", 1911);

    private static final List<String> CLOSE_TO_MONTH =
            List.of("de ", "of ", "di ", "d'", "del ", "the ", "ngày ", "ខែ", "ב");

    private static final int CENTURY = 2000;
    private static final int FIRST_IN_CENTURY = 13;
    private static final int LAST_IN_CENTURY = 39;

    private final String text;
    private final DateContext context;

    private DayScanner(String text, DateContext context) {
        this.text = text;
        this.context = context;
    }

    /** The first day; null if there is none. */
    static @Nullable FoundDay first(String text, DateContext context) {
        return new DayScanner(text, context).first();
    }

    private @Nullable FoundDay first() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean digit = Cursor.isDigit(c);
            if (digit || Cursor.isWordPart(c)) {
                FoundDay found = digit ? number(at) : word(at);
                if (found != null) {
                    return found;
                }
                at = digit ? digitsEnd(at) : Math.max(at + 1, nextWord(at));
            } else {
                at++;
            }
        }
        return null;
    }

    /** Han characters stand close together: an era may begin at each of them. */
    private int nextWord(int at) {
        return Cursor.isHan(text.charAt(at)) ? at + 1 : Cursor.wordEnd(text, at);
    }

    private int digitsEnd(int at) {
        int end = at;
        while (end < text.length() && Cursor.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private @Nullable FoundDay number(int at) {
        return switch (digitsEnd(at) - at) {
            case 1, 2 -> dayFirst(at);
            case 4 -> yearFirst(at);
            case 8, 12, 14 -> compact(at);
            default -> null;
        };
    }

    private @Nullable FoundDay compact(int at) {
        int year = Integer.parseInt(text, at, at + 4, 10);
        int month = Integer.parseInt(text, at + 4, at + 6, 10);
        int day = Integer.parseInt(text, at + 6, at + 8, 10);
        return Calendars.isGregorian(year) && year >= 1990 ? found(year, month, day, at, at + 8) : null;
    }

    private @Nullable FoundDay yearFirst(int at) {
        Cursor cursor = new Cursor(text, at);
        int year = cursor.number(4, 4);
        if (!Calendars.isYear(year)) {
            return null;
        }
        FoundDay numbers = monthAndDay(cursor, year, at);
        if (numbers != null) {
            return numbers;
        }
        cursor.to(at + 4);
        return NamedMonth.behindYear(cursor, year, at);
    }

    private @Nullable FoundDay monthAndDay(Cursor cursor, int year, int start) {
        if (!cursor.separator(YEAR_SIGNS)) {
            return null;
        }
        int month = cursor.number(1, 2);
        if (month < 1 || !cursor.separator(MONTH_SIGNS)) {
            return null;
        }
        int day = cursor.number(1, 2);
        cursor.separator(DAY_SIGNS);
        return day < 1 ? null : found(year, month, day, start, cursor.at());
    }

    private @Nullable FoundDay dayFirst(int at) {
        Cursor cursor = new Cursor(text, at);
        int first = cursor.number(1, 2);
        FoundDay numbers = numbers(cursor, first, at);
        if (numbers != null) {
            return numbers;
        }
        cursor.to(at);
        cursor.number(1, 2);
        FoundDay signs = cursor.separator("月월") ? dayOfMonth(cursor, first, at) : null;
        return signs == null ? named(at) : signs;
    }

    /** Day, month and year as numbers; the first one is the month only where that is usual or there is no other way. */
    private @Nullable FoundDay numbers(Cursor cursor, int first, int start) {
        int sign = cursor.at();
        if (!cursor.separator("./-")) {
            return null;
        }
        int second = cursor.number(1, 2);
        if (second < 1 || !cursor.separator("./-")) {
            return null;
        }
        int year = year(cursor, sign);
        if (year == Cursor.NONE || sign == start) {
            return null;
        }
        FoundDay usual = context.isMonthFirst()
                ? found(year, first, second, start, cursor.at())
                : found(year, second, first, start, cursor.at());
        FoundDay other = context.isMonthFirst()
                ? found(year, second, first, start, cursor.at())
                : found(year, first, second, start, cursor.at());
        return usual == null ? other : usual;
    }

    /**
     * Of four digits, or of two where these can be nothing else: they are no day of a month's beginning, the signs are the
     * same, and no further number follows.
     */
    private static int year(Cursor cursor, int sign) {
        int year = cursor.number(4, 4);
        if (year != Cursor.NONE) {
            return year;
        }
        String text = cursor.text();
        boolean isSame = text.charAt(cursor.at() - 1) == text.charAt(sign);
        int inCentury = isSame ? cursor.number(2, 2) : Cursor.NONE;
        boolean isYear = inCentury >= FIRST_IN_CENTURY && inCentury <= LAST_IN_CENTURY;
        boolean goesOn = cursor.at() + 1 < text.length()
                && cursor.here() == text.charAt(sign)
                && Cursor.isDigit(text.charAt(cursor.at() + 1));
        return isYear && !goesOn && !Cursor.isWordPart(cursor.here()) ? CENTURY + inCentury : Cursor.NONE;
    }

    /** Month and day with Chinese, Japanese or Korean signs, but no year. */
    private @Nullable FoundDay dayOfMonth(Cursor cursor, int month, int start) {
        int day = cursor.number(1, 2);
        boolean signed = day > 0 && cursor.separator(DAY_SIGNS);
        return signed ? found(context.yearOf(month, day), month, day, start, cursor.at()) : null;
    }

    private @Nullable FoundDay named(int at) {
        Cursor cursor = new Cursor(text, at);
        int day = cursor.number(1, 2);
        if (!toMonth(cursor)) {
            return null;
        }
        int month = NamedMonth.read(cursor);
        return month == 0 ? null : NamedMonth.withYear(cursor, month, day, at, context);
    }

    /** Passes what stands between a day and its month: the ending of an ordinal, a sign, "de". */
    private static boolean toMonth(Cursor cursor) {
        int end = cursor.wordEnd();
        if (end > cursor.at() && MonthNames.number(cursor.text(), cursor.at(), end) == 0) {
            boolean ordinal = end - cursor.at() <= 3;
            cursor.to(ordinal ? end : cursor.at());
        }
        cursor.skip(".ºª");
        cursor.skipAll(" -/,", 3);
        cursor.skipFirst(CLOSE_TO_MONTH);
        return Cursor.isWordPart(cursor.here());
    }

    private @Nullable FoundDay word(int at) {
        char c = text.charAt(at);
        if (Cursor.isHan(c)) {
            return c == '令' || c == '平' || c == '昭' || c == '民' ? era(at) : null;
        }
        Cursor cursor = new Cursor(text, at);
        int month = NamedMonth.read(cursor);
        return month == 0 ? null : NamedMonth.dayAndYear(cursor, month, at, context);
    }

    private @Nullable FoundDay era(int at) {
        Integer before = at + 2 <= text.length() ? ERAS.get(text.substring(at, at + 2)) : null;
        if (before == null) {
            return null;
        }
        Cursor cursor = new Cursor(text, at + 2);
        cursor.skip(" ");
        int year = cursor.skip("元") ? 1 : cursor.number(1, 3);
        return year == Cursor.NONE ? null : monthAndDay(cursor, before + year, at);
    }

    private static @Nullable FoundDay found(int year, int month, int day, int start, int end) {
        LocalDate date = Calendars.day(year, month, day);
        return date == null ? null : new FoundDay(date, start, end);
    }
}
