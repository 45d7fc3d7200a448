package dev.courant.parser.extract.text;

import java.util.Arrays;
import java.util.List;

/** Finds many phrases in one pass over a text: where four characters are none that a phrase begins with, none is compared. */
final class PhraseSearch {
    private static final int BEGINNING = 4;
    private static final int SLOT_BITS = 10;

    /** By a hash of their first four characters. */
    private final String[][] phrases = new String[1 << SLOT_BITS][];

    /** A search for phrases of four characters at least. */
    PhraseSearch(List<String> phrases) {
        for (String phrase : phrases) {
            int slot = slot(key(phrase));
            String[] same = this.phrases[slot] == null ? new String[0] : this.phrases[slot];
            this.phrases[slot] = Arrays.copyOf(same, same.length + 1);
            this.phrases[slot][same.length] = phrase;
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
        int key = 0;
        for (int i = from; i < text.length(); i++) {
            key = (key << Byte.SIZE) | (text.charAt(i) & 0xFF);
            String[] here = phrases[slot(key)];
            if (here != null && begins(here, text, i - BEGINNING + 1)) {
                return i - BEGINNING + 1;
            }
        }
        return -1;
    }

    private static boolean begins(String[] phrases, String text, int at) {
        for (String phrase : phrases) {
            if (text.startsWith(phrase, at)) {
                return true;
            }
        }
        return false;
    }

    /** The low bytes of the first characters. */
    private static int key(String phrase) {
        int key = 0;
        for (int i = 0; i < BEGINNING; i++) {
            key = (key << Byte.SIZE) | (phrase.charAt(i) & 0xFF);
        }
        return key;
    }

    private static int slot(int key) {
        return (key * 0x9E3779B1) >>> (Integer.SIZE - SLOT_BITS);
    }
}
