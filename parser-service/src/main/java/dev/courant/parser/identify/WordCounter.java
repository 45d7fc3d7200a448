package dev.courant.parser.identify;

/** Counts words in any script. */
public final class WordCounter {
    private static final boolean[] ASCII = ascii();

    private WordCounter() {}

    /** Runs of letters and digits, a Han or kana character counting as one word of its own. */
    public static int count(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && isWordOfItsOwn(c)) {
                words++;
                inWord = false;
            } else {
                boolean part = isPart(c) || (inWord && isInside(c));
                words += part && !inWord ? 1 : 0;
                inWord = part;
            }
        }
        return words;
    }

    /** Whether words are made of it. */
    static boolean isPart(char c) {
        return c < 0x80 ? ASCII[c] : Character.isLetterOrDigit(c);
    }

    private static boolean[] ascii() {
        boolean[] parts = new boolean[0x80];
        for (char c = 0; c < parts.length; c++) {
            parts[c] = Character.isLetterOrDigit(c);
        }
        return parts;
    }

    private static boolean isInside(char c) {
        return c == '\'' || c == '’' || (c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK);
    }

    static boolean isWordOfItsOwn(char c) {
        return (c >= '\u3400' && c <= '\u9FFF')
                || (c >= '\u3040' && c <= '\u30FF')
                || (c >= '\uF900' && c <= '\uFAFF')
                || Character.isHighSurrogate(c);
    }
}
