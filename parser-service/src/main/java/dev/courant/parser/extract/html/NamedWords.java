package dev.courant.parser.extract.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words in class names and ids. Templates of all makers use the same few, and part them by other signs or by small and
 * capital: {@code relatedLinks-box} is related, links, box. What a word means is a bit, or several.
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

    /**
     * A table of what words mean.
     *
     * @param words by bit, parted by white space; a word may stand under several
     */
    public static Map<String, Integer> table(Map<Integer, String> words) {
        Map<String, Integer> bits = new HashMap<>();
        words.forEach((bit, list) -> List.of(list.strip().split("\\s+", -1))
                .forEach(word -> bits.merge(word, bit, (one, other) -> one | other)));
        return Map.copyOf(bits);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
