package dev.courant.parser.repair;

/** The characters that Chinese and Japanese set one beside the other, without spaces. */
final class Cjk {
    private Cjk() {}

    /** Han, kana and the full-width punctuation that goes with them; no ideographic space, no Hangul. */
    static boolean isCjk(char c) {
        return (c >= '\u3001' && c <= '\u30FF')
                || (c >= '\u3400' && c <= '\u9FFF')
                || (c >= '\uFF01' && c <= '\uFF5E')
                || (c >= '\uF900' && c <= '\uFAFF');
    }

    static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9FFF';
    }

    static boolean isKana(char c) {
        return c >= '\u3041' && c <= '\u30FF';
    }

    /** A space that a system may have put between two characters. */
    static boolean isGap(char c) {
        return c == ' ' || c == '\u00A0';
    }
}
