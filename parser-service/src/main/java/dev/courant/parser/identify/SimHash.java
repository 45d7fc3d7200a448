package dev.courant.parser.identify;

import java.util.HexFormat;
import java.util.Optional;

/**
 * A 64-bit SimHash (Charikar 2002) over runs of three words, a Han or kana character being a word: texts that share most of
 * their runs differ in few bits.
 */
public final class SimHash {
    private static final int MIN_WORDS = 25;
    private static final int RUN = 3;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final int[] votes = new int[Long.SIZE];
    private long beforeLast;
    private long last;
    private int words;

    private SimHash() {}

    /** The fingerprint, 16 hexadecimal digits; empty for texts too short to tell apart. */
    public static Optional<String> of(String text) {
        SimHash hash = new SimHash();
        hash.read(text);
        return hash.words < MIN_WORDS
                ? Optional.empty()
                : Optional.of(HexFormat.of().toHexDigits(hash.bits()));
    }

    private void read(String text) {
        long word = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPart(c)) {
                word = (word ^ Character.toLowerCase(c)) * PRIME;
                continue;
            }
            if (word != OFFSET) {
                add(word);
                word = OFFSET;
            }
            if (c >= 0x80 && WordCounter.isWordOfItsOwn(c)) {
                add((OFFSET ^ c) * PRIME);
            }
        }
        if (word != OFFSET) {
            add(word);
        }
    }

    private static boolean isPart(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return !WordCounter.isWordOfItsOwn(c) && Character.isLetterOrDigit(c);
    }

    private void add(long word) {
        words++;
        if (words >= RUN) {
            vote(mix(mix(mix(0, beforeLast), last), word));
        }
        beforeLast = last;
        last = word;
    }

    private static long mix(long run, long word) {
        long mixed = (run ^ word) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }

    private void vote(long run) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            votes[bit] += (int) (run >>> bit & 1);
        }
    }

    /** A bit is set if more than half of the runs have it. */
    private long bits() {
        int runs = words - RUN + 1;
        long bits = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            bits |= votes[bit] * 2 > runs ? 1L << bit : 0;
        }
        return bits;
    }
}
