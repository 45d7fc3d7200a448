package dev.courant.parser.decode;

import java.nio.charset.Charset;

/**
 * How much text looks as if it had been read in the right character set, without knowing its language: words do not change to
 * capitals in their middle, do not consist of accented letters only, and are written in the usual half of the Chinese
 * characters and Korean syllables.
 */
final class Soundness {
    /** Characters looked at: more do not change the picture. */
    private static final int SAMPLE = 20_000;

    private static final double ERROR = 3;
    private static final double ODD = 1;
    private static final double RARE = 0.4;

    /** Symbols of Latin-1 that stand beside letters beyond ASCII, or beside each other. */
    private static final String QUOTES = "«»¿¡°´·§®©";

    private Soundness() {}

    /** From 1, for text with nothing odd in it, downwards. */
    static double of(String text) {
        int looked = 0;
        double penalty = 0;
        for (int i = 0; i < text.length() && looked < SAMPLE; i++) {
            if (text.charAt(i) >= 0x80) {
                looked++;
                penalty += penalty(text, i);
            }
        }
        return looked == 0 ? 1 : 1 - penalty / looked;
    }

    private static double penalty(String text, int at) {
        char c = text.charAt(at);
        if (c == '\uFFFD' || c < 0xA0 || (c >= '\uE000' && c <= '\uF8FF')) {
            return ERROR;
        }
        if (c < 0x0530) {
            return isOddLetter(text, at, c) ? ODD : 0;
        }
        if ((c >= '\u3400' && c <= '\u9FFF') || (c >= '\uAC00' && c <= '\uD7A3')) {
            return EastAsian.isUsual(c) ? 0 : RARE;
        }
        boolean halfWidth = c >= '\uFF61' && c <= '\uFFDC';
        boolean foreign = (c >= '\u3105' && c <= '\u312F') || (c >= '\u2500' && c <= '\u259F');
        return halfWidth || foreign ? ODD : 0;
    }

    /** Latin, Greek and Cyrillic. */
    private static boolean isOddLetter(String text, int at, char c) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        if (!Character.isLetter(c)) {
            boolean amongOthers = c > 0xA0 && c < 0xC0 && before > 0xA0 && after > 0xA0 && QUOTES.indexOf(c) < 0;
            return c != '·' && (amongOthers || (Character.isLetter(before) && Character.isLetter(after)));
        }
        if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
            return true;
        }
        boolean accented = isAccented(before) && isAccented(c) && isAccented(after);
        boolean mixed = isCyrillicOrGreek(c) && isAsciiLetter(before) && isAsciiLetter(after);
        return accented || mixed || (isEastOfLatin(before) && isEastOfLatin(after) && c < 0x370);
    }

    private static boolean isAccented(char c) {
        return c >= 0xC0 && c < 0x250;
    }

    private static boolean isCyrillicOrGreek(char c) {
        return c >= 0x370 && c < 0x530;
    }

    private static boolean isEastOfLatin(char c) {
        return c >= 0x370;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The characters in daily use: the first planes of the national sets. */
    private static final class EastAsian {
        private static final boolean[] USUAL = new boolean[0x10000];

        static {
            add("GB2312", 0xB0, 0xD7);
            add("Big5", 0xA4, 0xC6);
            add("EUC-JP", 0xB0, 0xCF);
            add("EUC-KR", 0xB0, 0xC8);
        }

        private EastAsian() {}

        private static void add(String charset, int firstLead, int lastLead) {
            Charset national = Charset.forName(charset);
            for (int lead = firstLead; lead <= lastLead; lead++) {
                for (int trail = 0x40; trail <= 0xFE; trail++) {
                    String text = new String(new byte[] {(byte) lead, (byte) trail}, national);
                    USUAL[text.charAt(0)] |= text.length() == 1;
                }
            }
        }

        static boolean isUsual(char c) {
            return USUAL[c];
        }
    }
}
