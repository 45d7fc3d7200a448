package dev.courant.parser.identify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A 64-bit SimHash (Charikar 2002) over runs of three words, a Han or kana character being a word: texts that share most of
 * their runs differ in few bits.
 */
public final class SimHash {
    private static final int RUN = 3;
    private static final int MIN_WORDS = 25;

    private final int[] votes = new int[Long.SIZE];
    private final Deque<Long> run = new ArrayDeque<>();
    private int words;

    private SimHash() {}

    /** The fingerprint, 16 hexadecimal digits; empty for texts too short to tell apart. */
    public static Optional<String> of(String text) {
        SimHash hash = new SimHash();
        String folded = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            boolean alone = WordCounter.isWordOfItsOwn(c);
            boolean part = !alone && Character.isLetterOrDigit(c);
            if (!part && start >= 0) {
                hash.word(folded, start, i);
            }
            start = part ? start < 0 ? i : start : -1;
            if (alone) {
                hash.word(folded, i, i + 1);
            }
        }
        return hash.words < MIN_WORDS
                ? Optional.empty()
                : Optional.of(HexFormat.of().toHexDigits(hash.bits()));
    }

    private void word(String text, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        words++;
        run.addLast(hash);
        if (run.size() > RUN) {
            run.removeFirst();
        }
        if (run.size() == RUN) {
            vote();
        }
    }

    private void vote() {
        long mixed = 0;
        for (long word : run) {
            mixed = (mixed ^ word) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
        }
        for (int bit = 0; bit < Long.SIZE; bit++) {
            votes[bit] += (mixed >>> bit & 1) == 1 ? 1 : -1;
        }
    }

    private long bits() {
        long bits = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            bits |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return bits;
    }
}
