package dev.courant.parser.identify;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A 64-bit fingerprint for near-duplicates: one-bit minwise hashes (Li and König 2010) of the text's runs of words, all made from
 * one hash of each run (one permutation hashing, Li, Owen and Zhang 2012, densified as by Shrivastava and Li 2014). Of two
 * texts that share the fraction s of all their runs, it differs in about 32 · (1 - s) bits; in fewer than 20 mostly if they are
 * one story. A Han or kana character is a word; spellings that papers choose between are one.
 */
public final class Fingerprint {
    /** Words in a row that two stories on one topic seldom share. */
    private static final int RUN = 5;

    private static final int MIN_WORDS = 25;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long NONE = Long.MAX_VALUE;

    private final long[] lastWords = new long[RUN];
    private final long[] least = new long[Long.SIZE];
    private int words;

    private Fingerprint() {
        Arrays.fill(least, NONE);
    }

    /** The fingerprint, 16 hexadecimal digits; empty for texts too short to tell apart. */
    public static Optional<String> of(String text) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.read(text);
        return fingerprint.words < MIN_WORDS
                ? Optional.empty()
                : Optional.of(HexFormat.of().toHexDigits(fingerprint.bits()));
    }

    private void read(String text) {
        long word = OFFSET;
        char[] characters = text.toCharArray();
        for (char c : characters) {
            int signs = WordSigns.of(c);
            if (signs == WordSigns.PART) {
                word = (word ^ Spellings.folded(c)) * PRIME;
                continue;
            }
            if ((signs & WordSigns.LEFT_OUT) != 0) {
                continue;
            }
            if (word != OFFSET) {
                add(word);
                word = OFFSET;
            }
            if ((signs & WordSigns.WHOLE) != 0) {
                add((OFFSET ^ c) * PRIME);
            }
        }
        if (word != OFFSET) {
            add(word);
        }
    }

    private void add(long word) {
        System.arraycopy(lastWords, 1, lastWords, 0, RUN - 1);
        lastWords[RUN - 1] = word;
        words++;
        if (words >= RUN) {
            long run = 0;
            for (long each : lastWords) {
                run = mix(run ^ each);
            }
            int place = (int) (run >>> (Long.SIZE - 6));
            least[place] = Math.min(least[place], run & NONE >>> 6);
        }
    }

    private static long mix(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }

    /** One bit of the least hash at every place; a place without one takes that of the next that has one. */
    private long bits() {
        long bits = 0;
        for (int place = 0; place < Long.SIZE; place++) {
            int from = place;
            while (least[from] == NONE) {
                from = (from + 1) % Long.SIZE;
            }
            bits |= (mix(least[from] + from - place) & 1) << place;
        }
        return bits;
    }
}
