package dev.courant.parser.extract.state;

import dev.courant.parser.extract.html.TextMeasure;

/** How much of a string is running text: addresses, style sheets and names of keys are none. */
final class Sentences {
    private static final int LETTERS_IN_A_WORD = 12;
    private static final int LEAST = 2;

    /** Of the signs that programs are full of. */
    private static final int LETTERS_A_SIGN = 60;

    private Sentences() {}

    /** The characters outside tags in Latin letters' worth; 0 if they are no sentences. */
    static int length(String text) {
        int length = 0;
        int spaces = 0;
        int ends = 0;
        int code = 0;
        boolean tag = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            tag = tag ? c != '>' : c == '<';
            if (!tag && c != '>') {
                spaces += c <= ' ' ? 1 : 0;
                ends += isEnd(c) ? 1 : 0;
                code += isCode(c) ? 1 : 0;
                length++;
            }
        }
        boolean spaced = spaces * LETTERS_IN_A_WORD > length;
        return ends >= LEAST && code * LETTERS_A_SIGN < length && (spaced || isWide(text)) ? length : 0;
    }

    /** Written without spaces between words. */
    private static boolean isWide(String text) {
        String start = text.substring(0, Math.min(200, text.length()));
        return TextMeasure.length(start) > 3 * start.length() / 2;
    }

    private static boolean isCode(char c) {
        return c == '{' || c == '}' || c == '=' || c == ';' || c == '_';
    }

    private static boolean isEnd(char c) {
        return c == '.' || c == '。' || c == '!' || c == '?' || c == '।' || c == '۔' || c == '؟';
    }
}
