package dev.courant.parser.extract.date;

/** Dates are written with the digits of many scripts, and in East Asia with the wide forms of digits and signs, too. */
final class AsciiForms {
    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';

    private AsciiForms() {}

    /** The text with decimal digits, wide forms of ASCII and spaces as ASCII has them, spaces for marks of direction; as long as before. */
    static String of(String text) {
        int first = firstBeyond(text);
        if (first == text.length()) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            ascii.append(of(text.charAt(i)));
        }
        return ascii.toString();
    }

    /** Whether a text has a digit of any script; without one it states no day. */
    static boolean hasDigit(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c <= 0x7F ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    private static int firstBeyond(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) <= 0x7F) {
            at++;
        }
        return at;
    }

    private static char of(char c) {
        if (c <= 0x7F) {
            return c;
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if (c >= FIRST_WIDE && c <= LAST_WIDE) {
            return (char) (c - FIRST_WIDE + '!');
        }
        return Character.isSpaceChar(c) || isDirection(c) ? ' ' : c;
    }

    /** The marks that programs set between the numbers of dates in scripts that run from right to left. */
    private static boolean isDirection(char c) {
        return c == '\u200e' || c == '\u200f' || c == '\u061c' || (c >= '\u202a' && c <= '\u202e');
    }
}
