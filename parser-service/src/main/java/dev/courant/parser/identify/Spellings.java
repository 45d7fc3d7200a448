package dev.courant.parser.identify;

/** Letters that papers of one language write in several ways. */
final class Spellings {
    private static final char TATWEEL = '\u0640';

    private Spellings() {}

    /** Vowel signs and lengthening, which some papers write and most do not. */
    static boolean isLeftOut(char c) {
        return (c >= '\u064b' && c <= '\u0652') || c == '\u0670' || c == TATWEEL || (c >= '\u0591' && c <= '\u05c7');
    }

    /** A letter in lower case, and in the plainest of its forms. */
    static char folded(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ة' -> 'ه';
            case 'ک' -> 'ك';
            case 'ё', 'Ё' -> 'е';
            case '’' -> '\'';
            default -> Character.toLowerCase(c);
        };
    }
}
