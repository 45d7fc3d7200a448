package dev.courant.parser.extract.date;

/** Whether a page has the month before the day: told by those of its dates that can be read in one order only. */
public final class MonthOrder {
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    private static final int LONGEST = 10;

    private MonthOrder() {}

    /** Whether a text has dates such as 3/17/2026, and none such as 17/3/2026. */
    public static boolean isMonthFirst(String text) {
        int slashes = order(text, '/');
        int dots = order(text, '.');
        return slashes >= 0 && dots >= 0 && slashes + dots > 0;
    }

    /** More than zero if months come first, less if they come second, zero if nothing tells. */
    private static int order(String text, char sign) {
        int order = 0;
        int at = text.indexOf(sign);
        while (at >= 0 && order >= 0) {
            int found = at > 0 && Cursor.isDigit(text.charAt(at - 1)) ? orderAt(text, at, sign) : 0;
            order = found == 0 ? order : found;
            at = text.indexOf(sign, at + 1);
        }
        return order;
    }

    private static int orderAt(String text, int sign, char same) {
        int start = sign - 1;
        while (start > 0 && Cursor.isDigit(text.charAt(start - 1)) && sign - start < LONGEST) {
            start--;
        }
        Cursor cursor = new Cursor(text, start);
        int first = cursor.number(1, 2);
        cursor.to(sign + 1);
        int second = cursor.number(1, 2);
        boolean isDate = first > 0 && second > 0 && cursor.here() == same;
        cursor.to(cursor.at() + 1);
        if (!isDate || !Calendars.isGregorian(cursor.number(4, 4))) {
            return 0;
        }
        if (first > MONTHS) {
            return second <= MONTHS && first <= DAYS ? -1 : 0;
        }
        return second > MONTHS && second <= DAYS ? 1 : 0;
    }
}
