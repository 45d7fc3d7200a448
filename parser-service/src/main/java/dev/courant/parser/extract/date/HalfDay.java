package dev.courant.parser.extract.date;

/** Which half of the day an hour is in: said before it in East Asia, behind it elsewhere. */
final class HalfDay {
    private static final String[] MORNINGS = {"午前", "上午", "早上", "凌晨", "清晨", "오전"};
    private static final String[] AFTERNOONS = {"午後", "下午", "晚上", "傍晚", "中午", "오후"};
    private static final String[] BEFORE_NOON = {
        "a.m.", "am", "a. m.", "a.m", "π.μ.", "πμ", "صباحا", "صباحًا", "ص", "ق.ظ", "sa", "এএম", "pg", "pagi"
    };
    private static final String[] AFTER_NOON = {
        "p.m.", "pm", "p. m.", "p.m", "μ.μ.", "μμ", "مساء", "مساءً", "م", "ب.ظ", "ch", "পিএম", "ptg", "petang"
    };

    private HalfDay() {}

    /**
     * The hour of 24, and passes what says so behind the time.
     *
     * @param start where the time starts
     */
    static int hour(Cursor cursor, int hour, int start) {
        int half = said(cursor.text(), start);
        int mark = cursor.at();
        if (half == 0) {
            cursor.skip(" ");
            half = skip(cursor, BEFORE_NOON) ? -1 : skip(cursor, AFTER_NOON) ? 1 : 0;
            cursor.to(half == 0 ? mark : cursor.at());
        }
        if (half == 0 || hour > 12) {
            return hour;
        }
        return hour % 12 + (half > 0 ? 12 : 0);
    }

    /** Minus one for the morning, one for the afternoon, if that stands right before a place. */
    private static int said(String text, int start) {
        int end = start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
        if (end < 2 || text.charAt(end - 1) < 'ぁ') {
            return 0;
        }
        for (int i = 0; i < MORNINGS.length; i++) {
            if (text.startsWith(MORNINGS[i], end - 2)) {
                return -1;
            }
        }
        for (int i = 0; i < AFTERNOONS.length; i++) {
            if (text.startsWith(AFTERNOONS[i], end - 2)) {
                return 1;
            }
        }
        return 0;
    }

    private static boolean skip(Cursor cursor, String[] words) {
        int mark = cursor.at();
        for (String word : words) {
            if (cursor.skipWord(word) && !Cursor.isWordPart(cursor.here())) {
                return true;
            }
            cursor.to(mark);
        }
        return false;
    }
}
