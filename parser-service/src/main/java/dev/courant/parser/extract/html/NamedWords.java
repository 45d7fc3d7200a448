package dev.courant.parser.extract.html;

/**
 * The words in class names and ids. Templates of all makers use the same few, and part them by other signs or by small and
 * capital: {@code relatedLinks-box} is related, links, box.
 */
public final class NamedWords {
    private NamedWords() {}

    /** Whether a word can begin with this character, and go on with it. */
    public static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || isCapital(c);
    }

    /** Words end before what is no letter, and between small and capital. */
    public static int endOfWord(String names, int start) {
        int end = start + 1;
        while (end < names.length()
                && isLetter(names.charAt(end))
                && !(isCapital(names.charAt(end)) && !isCapital(names.charAt(end - 1)))) {
            end++;
        }
        return end;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
