package dev.courant.parser.extract.html;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What words in class names mean, as bits; they are looked up where they stand, in either case, so that none is copied. */
public final class WordTable {
    private final @Nullable String[] words;
    private final int[] bits;

    private WordTable(int size) {
        this.words = new @Nullable String[size];
        this.bits = new int[size];
    }

    /**
     * A table.
     *
     * @param words by bit, in lower case, parted by white space; a word may stand under several
     */
    public static WordTable of(Map<Integer, String> words) {
        int count = words.values().stream().mapToInt(list -> split(list).length).sum();
        WordTable table = new WordTable(Integer.highestOneBit(count) * 4);
        words.forEach((bit, list) -> {
            for (String word : split(list)) {
                int slot = table.slot(word, 0, word.length());
                table.words[slot] = word;
                table.bits[slot] |= bit;
            }
        });
        return table;
    }

    /** What the word between two places means; 0 if it is none of the table's. */
    public int bits(String names, int start, int end) {
        return bits[slot(names, start, end)];
    }

    /** Where a word is, or would be. */
    private int slot(String names, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            // Capitals of ASCII and their small letters differ in this bit alone.
            hash = hash * 31 + (names.charAt(i) | 0x20);
        }
        int mask = words.length - 1;
        int slot = (hash ^ hash >>> 16) & mask;
        for (String there = words[slot]; there != null && !isAt(there, names, start, end); there = words[slot]) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static boolean isAt(String word, String names, int start, int end) {
        return word.length() == end - start && names.regionMatches(true, start, word, 0, word.length());
    }

    private static String[] split(String list) {
        return list.strip().split("\\s+", -1);
    }
}
