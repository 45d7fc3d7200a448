package dev.courant.parser.identify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * OpenNLP's model of 103 languages by runs of one to three characters, laid out for speed: OpenNLP itself makes a string and
 * a map entry of every run that it looks up, which takes longer than parsing the page. Runs in scripts of one language only
 * are left out: nobody asks for them.
 */
final class LanguageModel {
    private static final String MODEL = "/langdetect-183.bin";
    private static final int LONGEST_RUN = 3;

    private final String[] languages;
    private final long[] keys;
    private final int[] runs;
    private final int[] starts;
    private final byte[] outcomes;
    private final float[] weights;

    private LanguageModel(String[] languages, Map<String, Context> byRun) {
        this.languages = languages;
        int size = Integer.highestOneBit(byRun.size() + byRun.size() / 2) * 2;
        this.keys = new long[size];
        this.runs = new int[size];
        this.starts = new int[byRun.size() + 1];
        int count = byRun.values().stream()
                .mapToInt(context -> context.getOutcomes().length)
                .sum();
        this.outcomes = new byte[count];
        this.weights = new float[count];
        int run = 0;
        for (Map.Entry<String, Context> entry : byRun.entrySet()) {
            put(entry.getKey(), run, entry.getValue());
            run++;
        }
    }

    /**
     * Reads the model from the class path.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    static LanguageModel load() {
        try (InputStream in = LanguageModel.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IOException("No " + MODEL + " on the class path");
            }
            AbstractModel model = (AbstractModel) new LanguageDetectorModel(in).getMaxentModel();
            String[] languages = new String[model.getNumOutcomes()];
            for (int i = 0; i < languages.length; i++) {
                languages[i] = model.getOutcome(i);
            }
            return new LanguageModel(languages, byRun(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Context> byRun(AbstractModel model) {
        Map<String, Context> all = (Map<String, Context>) model.getDataStructures()[1];
        all.keySet().removeIf(run -> run.length() > LONGEST_RUN || !run.chars().allMatch(LanguageModel::isShared));
        return all;
    }

    /** Below the scripts of South and East Asia that one language is written in, but for Devanagari and Bengali. */
    private static boolean isShared(int c) {
        return c < 0x0A00 || (c >= 0x1E00 && c < 0x2C00) || (c >= 0xFB50 && c < 0xFF00);
    }

    private void put(String run, int index, Context context) {
        int slot = slot(key(run));
        keys[slot] = key(run);
        runs[slot] = index;
        int at = starts[index];
        for (int i = 0; i < context.getOutcomes().length; i++) {
            outcomes[at] = (byte) context.getOutcomes()[i];
            weights[at] = (float) context.getParameters()[i];
            at++;
        }
        starts[index + 1] = at;
    }

    private static long key(String run) {
        long key = 0;
        for (int i = 0; i < run.length(); i++) {
            key = key << Character.SIZE | run.charAt(i);
        }
        return key;
    }

    /** Where a run is kept, or would be. */
    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[slot] != key && keys[slot] != 0) {
            slot = slot + 1 & (keys.length - 1);
        }
        return slot;
    }

    /** The languages' ISO 639-3 codes, by their number. */
    String[] languages() {
        return languages;
    }

    /** Nothing read as yet. */
    Reading reading() {
        return new Reading();
    }

    /** How well each language fits what has been read so far: every run counts once, as in the model's training. */
    final class Reading {
        private final float[] sums = new float[languages.length];
        private final long[] seen = new long[starts.length / Long.SIZE + 1];
        private long last;

        /** Logarithms of likelihoods, by language, up to a common constant. */
        float[] sums() {
            return sums;
        }

        /** Reads on by one character, in lower case. */
        void read(char c) {
            last = (last << Character.SIZE | c) & 0xFFFF_FFFF_FFFFL;
            add(last);
            add(last & 0xFFFF_FFFFL);
            add(c);
        }

        private void add(long key) {
            int slot = slot(key);
            int run = runs[slot];
            if (keys[slot] == 0 || (seen[run >>> 6] >>> run & 1) != 0) {
                return;
            }
            seen[run >>> 6] |= 1L << run;
            for (int i = starts[run]; i < starts[run + 1]; i++) {
                sums[outcomes[i]] += weights[i];
            }
        }
    }
}
