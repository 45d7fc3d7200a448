package dev.courant.parser.extract.date;

/** Dates are written with the digits of many scripts, and in East Asia with the wide forms of digits and signs, too. */
final class AsciiForms {
    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';

    private AsciiForms() {}

    /** The text with decimal digits, wide forms of ASCII and spaces as ASCII has them; as long as before. */
    static String of(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars().forEach(c -> ascii.append(of((char) c)));
        return ascii.toString();
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
        return Character.isSpaceChar(c) ? ' ' : c;
    }
}
