package dev.courant.parser.decode;

/**
 * Thai in its bytes: signs above and below stand on a consonant, and digits stand apart. Pairs of such bytes are Chinese characters too, but in
 * Chinese text read as Thai every fifth sign stands where none can.
 */
final class ThaiText {
    private static final int FEWEST = 15;
    private static final int ODD_IN = 25;
    private static final int VOWEL_IN = 8;

    private ThaiText() {}

    /** Whether this reads as Thai, and there is enough of it to tell. */
    static boolean isLikely(String text) {
        int thai = 0;
        int odd = 0;
        int vowels = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                thai += isThai(c) ? 1 : 0;
                vowels += c >= '\u0E30' && c <= '\u0E39' ? 1 : 0;
                odd += isOdd(c, i == 0 ? ' ' : text.charAt(i - 1)) ? 1 : 0;
            }
        }
        return thai >= FEWEST && odd * ODD_IN <= thai && vowels * VOWEL_IN >= thai;
    }

    private static boolean isOdd(char c, char before) {
        if (!isThai(c)) {
            return c == '\uFFFD' || c < 0xA0;
        }
        if (isMark(c)) {
            return !isConsonant(before) && !isMark(before);
        }
        boolean digit = c >= '\u0E50' && c <= '\u0E59';
        return c > '\u0E59'
                || (digit && (isConsonant(before) || isMark(before)))
                || (isLeading(c) && isLeading(before));
    }

    private static boolean isThai(char c) {
        return c >= '\u0E01' && c <= '\u0E5B';
    }

    private static boolean isConsonant(char c) {
        return c >= '\u0E01' && c <= '\u0E2E';
    }

    private static boolean isMark(char c) {
        return c == '\u0E31' || (c >= '\u0E34' && c <= '\u0E3A') || (c >= '\u0E47' && c <= '\u0E4E');
    }

    private static boolean isLeading(char c) {
        return c >= '\u0E40' && c <= '\u0E44';
    }
}
