package dev.courant.parser.extract.text;

import java.util.Arrays;
import java.util.List;

/**
 * Finds many phrases in one pass over a text, after Wu and Manber (1994): looks at two characters where the beginning of a phrase would
 * end, and mostly leaps on from there, as no phrase has them nearby.
 */
final class PhraseSearch {
    private static final int BEGINNING = 4;
    private static final int SLOT_BITS = 10;
    private static final int PAIR_BITS = 12;

    /** Longer leaps are hardly ever possible. */
    private static final int LONGEST_WINDOW = 10;

    /** By a hash of their first four characters. */
    private final String[][] phrases = new String[1 << SLOT_BITS][];

    /** By a hash of two characters that end a window: how far the next one is in which they may stand. */
    private final byte[] leaps = new byte[1 << PAIR_BITS];

    private final int window;

    /** A search for phrases of four characters at least; the shortest one says how fast it is. */
    PhraseSearch(List<String> phrases) {
        this.window = Math.min(
                LONGEST_WINDOW, phrases.stream().mapToInt(String::length).min().orElse(LONGEST_WINDOW));
        Arrays.fill(leaps, (byte) (window - 1));
        phrases.forEach(this::add);
    }

    private void add(String phrase) {
        int slot = slot(phrase, 0);
        String[] same = phrases[slot] == null ? new String[0] : phrases[slot];
        phrases[slot] = Arrays.copyOf(same, same.length + 1);
        phrases[slot][same.length] = phrase;
        for (int at = 0; at <= window - 2; at++) {
            int pair = pair(phrase.charAt(at), phrase.charAt(at + 1));
            leaps[pair] = (byte) Math.min(leaps[pair], window - 2 - at);
        }
    }

    /** Where any of them begins, in ascending order. */
    int[] all(String text) {
        int[] found = new int[4];
        int count = 0;
        for (int at = next(text, 0); at >= 0; at = next(text, at + 1)) {
            found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
            found[count++] = at;
        }
        return Arrays.copyOf(found, count);
    }

    boolean isIn(String text) {
        return next(text, 0) >= 0;
    }

    /** Where the next of them begins, from a position on; negative if there is none. */
    private int next(String text, int from) {
        int last = text.length() - window;
        int at = from;
        while (at <= last) {
            int leap = leaps[pair(text.charAt(at + window - 2), text.charAt(at + window - 1))];
            if (leap > 0) {
                at += leap;
            } else if (begins(text, at)) {
                return at;
            } else {
                at++;
            }
        }
        return -1;
    }

    private boolean begins(String text, int at) {
        String[] here = phrases[slot(text, at)];
        if (here == null) {
            return false;
        }
        for (String phrase : here) {
            if (text.startsWith(phrase, at)) {
                return true;
            }
        }
        return false;
    }

    private static int pair(char first, char second) {
        return (first * 31 ^ second) & ((1 << PAIR_BITS) - 1);
    }

    /** By the low bytes of the first characters. */
    private static int slot(String text, int at) {
        int key = 0;
        for (int i = at; i < at + BEGINNING; i++) {
            key = (key << Byte.SIZE) | (text.charAt(i) & 0xFF);
        }
        return (key * 0x9E3779B1) >>> (Integer.SIZE - SLOT_BITS);
    }
}
