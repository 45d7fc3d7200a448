package dev.courant.parser.extract.date;

import org.jspecify.annotations.Nullable;

/** Finds times of day in a text, whose digits are ASCII. */
final class TimeScanner {
    /** How far behind its day a time may begin. */
    private static final int WITHIN = 40;

    private static final String EAST_ASIAN_HOUR = "時时시點点";
    private static final String[] HOUR_WORDS = {"uhr", "時", "时", "시", "點", "点"};

    private TimeScanner() {}

    /** The first time that begins shortly behind a day; null if none does. */
    static @Nullable FoundTime behind(String text, int day) {
        FoundTime compact = compact(new Cursor(text, day));
        return compact == null ? first(text, day, Math.min(text.length(), day + WITHIN)) : compact;
    }

    /** The first time that begins between two places; null if none does. */
    static @Nullable FoundTime first(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            boolean starts = Cursor.isDigit(text.charAt(at)) && (at == 0 || !Cursor.isDigit(text.charAt(at - 1)));
            FoundTime found = starts ? at(new Cursor(text, at)) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable FoundTime compact(Cursor cursor) {
        cursor.skip("T");
        int seconds = cursor.number(6, 6);
        if (seconds != Cursor.NONE) {
            return FoundTime.of(seconds / 10_000, seconds / 100 % 100, seconds % 100, cursor.at());
        }
        int minutes = cursor.number(4, 4);
        return minutes == Cursor.NONE ? null : FoundTime.of(minutes / 100, minutes % 100, Cursor.NONE, cursor.at());
    }

    private static @Nullable FoundTime at(Cursor cursor) {
        int start = cursor.at();
        int hour = cursor.number(1, 2);
        int mark = cursor.at();
        int minute = minute(cursor);
        if (minute == Cursor.NONE) {
            cursor.to(mark);
            return hourAlone(cursor, hour, start);
        }
        int second = second(cursor);
        cursor.skipAll(" 分분秒초", 3);
        return FoundTime.of(HalfDay.hour(cursor, hour, start), minute, second, cursor.at());
    }

    private static int minute(Cursor cursor) {
        if (cursor.separator(":.h")) {
            return cursor.number(2, 2);
        }
        return cursor.separator(EAST_ASIAN_HOUR) ? cursor.number(1, 2) : Cursor.NONE;
    }

    private static int second(Cursor cursor) {
        int mark = cursor.at();
        boolean signed = cursor.separator(":.분分");
        int second = signed ? cursor.number(2, 2) : Cursor.NONE;
        if (second == Cursor.NONE) {
            cursor.to(mark);
        } else if (cursor.skip(".,")) {
            cursor.number(1, 9);
        }
        return second;
    }

    /** "8 p.m.", "20 Uhr": what stands behind it says that the number is an hour. */
    private static @Nullable FoundTime hourAlone(Cursor cursor, int hour, int start) {
        int mark = cursor.at();
        int of24 = HalfDay.hour(cursor, hour, start);
        boolean said = cursor.at() > mark;
        cursor.skip(" ");
        for (int i = 0; i < HOUR_WORDS.length && !said; i++) {
            said = cursor.skipWord(HOUR_WORDS[i]);
        }
        return said ? FoundTime.of(of24, 0, Cursor.NONE, cursor.at()) : null;
    }
}
