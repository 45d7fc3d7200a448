package dev.courant.parser.extract.date;

import java.util.List;

/** A place in a text that moves on over what is expected there, and stays where something else stands. */
final class Cursor {
    static final int NONE = -1;

    private final String text;
    private int at;

    Cursor(String text, int at) {
        this.text = text;
        this.at = at;
    }

    String text() {
        return text;
    }

    int at() {
        return at;
    }

    void to(int place) {
        at = place;
    }

    /** The character here; NUL behind the end. */
    char here() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    /** A number of so many digits and no more; {@link #NONE} if none stands here. */
    int number(int fewest, int most) {
        int end = at;
        int value = 0;
        while (end < text.length() && isDigit(text.charAt(end)) && end - at <= most) {
            value = value * 10 + text.charAt(end++) - '0';
        }
        if (end - at < fewest || end - at > most) {
            return NONE;
        }
        at = end;
        return value;
    }

    /** Passes one of these characters. */
    boolean skip(String characters) {
        boolean found = at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
        at += found ? 1 : 0;
        return found;
    }

    /** Passes one of these characters with a space at either side, or neither. */
    boolean separator(String characters) {
        int mark = at;
        skip(" ");
        boolean found = skip(characters);
        if (found) {
            skip(" ");
        } else {
            at = mark;
        }
        return found;
    }

    /** Passes up to so many of these characters. */
    void skipAll(String characters, int most) {
        int end = Math.min(text.length(), at + most);
        while (at < end && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** Passes this text, which is in lower case, in whatever case it stands here. */
    boolean skipWord(String word) {
        boolean found = text.regionMatches(true, at, word, 0, word.length());
        at += found ? word.length() : 0;
        return found;
    }

    /** Passes the first of these texts that stands here, if one does. */
    void skipFirst(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (skipWord(words.get(i))) {
                return;
            }
        }
    }

    /** Where the word that starts here ends: the place itself if none does. */
    int wordEnd() {
        return wordEnd(text, at);
    }

    /** Where a word that starts at a place ends; dots are inside of words in Thai, whose abbreviations have them. */
    static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (isWordPart(text.charAt(end)) || isThaiDot(text, end))) {
            end++;
        }
        return end;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWordPart(char c) {
        if (c <= 0x7F) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return Character.isLetter(c) || isMark(Character.getType(c));
    }

    static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9fff';
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isThaiDot(String text, int at) {
        return text.charAt(at) == '.'
                && at > 0
                && isThai(text.charAt(at - 1))
                && at + 1 < text.length()
                && isThai(text.charAt(at + 1));
    }

    static boolean isThai(char c) {
        return c >= '\u0e01' && c <= '\u0e4e';
    }
}
