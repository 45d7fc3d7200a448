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
    private static final int LANGUAGE = 0xFF;
    private static final int FIRST_SEEN = 2048;
    private static final int BATCH = 256;

    /** A run that so many languages have is one of the few hundred that most texts are made of. */
    private static final int COMMON = 20;

    private final String[] languages;

    /** By slot: the run, and where its parameters begin and end; of a common run its row, as {@code ~row}. */
    private final long[] runs;

    /** A weight's first 24 bits, and the number of the language that it speaks for. */
    private final int[] parameters;

    /** The weights of a common run for all languages, zero where it says nothing: a processor adds many of them at once. */
    private final float[][] rows;

    private LanguageModel(String[] languages, Map<String, Context> byRun) {
        this.languages = languages;
        this.runs = new long[Integer.highestOneBit(byRun.size() + byRun.size() / 2) * 4];
        this.parameters = new int
                [byRun.values().stream()
                        .filter(context -> !isCommon(context))
                        .mapToInt(context -> context.getOutcomes().length)
                        .sum()];
        this.rows = new float
                [(int) byRun.values().stream().filter(LanguageModel::isCommon).count()][languages.length];
        int at = 0;
        int row = 0;
        for (Map.Entry<String, Context> entry : byRun.entrySet()) {
            if (isCommon(entry.getValue())) {
                putRow(key(entry.getKey()), row++, entry.getValue());
            } else {
                at = put(key(entry.getKey()), at, entry.getValue());
            }
        }
    }

    private static boolean isCommon(Context run) {
        return run.getOutcomes().length >= COMMON;
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

    private int put(long key, int start, Context context) {
        int end = start;
        for (int i = 0; i < context.getOutcomes().length; i++) {
            parameters[end] = weight(context, i) | context.getOutcomes()[i];
            end++;
        }
        int slot = slot(key);
        runs[slot] = key;
        runs[slot + 1] = (long) start << Integer.SIZE | end;
        return end;
    }

    private void putRow(long key, int row, Context context) {
        for (int i = 0; i < context.getOutcomes().length; i++) {
            rows[row][context.getOutcomes()[i]] = Float.intBitsToFloat(weight(context, i));
        }
        int slot = slot(key);
        runs[slot] = key;
        runs[slot + 1] = ~row;
    }

    /** The bits of a weight, less those that the number of a language takes. */
    private static int weight(Context context, int index) {
        return Float.floatToRawIntBits((float) context.getParameters()[index]) & ~LANGUAGE;
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
        int slot = home(key);
        while (runs[slot] != key && runs[slot] != 0) {
            slot = (slot + 2) & (runs.length - 2);
        }
        return slot;
    }

    /** Where a run is looked for first. */
    private int home(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & (runs.length - 2);
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
        private final long[] unread = new long[BATCH];
        private final long[] found = new long[BATCH];
        private final int[] firsts = new int[BATCH];
        private int waiting;
        private long[] seen = new long[FIRST_SEEN];
        private int count;
        private long last;

        /** Logarithms of likelihoods, by language, up to a common constant. */
        float[] sums() {
            lookUp();
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
            if (isNew(key)) {
                unread[waiting++] = key;
                if (waiting == BATCH) {
                    lookUp();
                }
            }
        }

        /** The model is larger than what is near a processor: many runs are asked for before any is used, so that they come together. */
        private void lookUp() {
            for (int i = 0; i < waiting; i++) {
                found[i] = runs[home(unread[i])];
            }
            for (int i = 0; i < waiting; i++) {
                found[i] = runs[(found[i] == unread[i] ? home(unread[i]) : slot(unread[i])) + 1];
            }
            for (int i = 0; i < waiting; i++) {
                firsts[i] = found[i] > 0 ? parameters[(int) (found[i] >>> Integer.SIZE)] : 0;
            }
            for (int i = 0; i < waiting; i++) {
                if (found[i] > 0) {
                    sum(firsts[i], (int) (found[i] >>> Integer.SIZE), (int) found[i]);
                } else if (found[i] < 0) {
                    sum(rows[(int) ~found[i]]);
                }
            }
            waiting = 0;
        }

        private void sum(float[] row) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row[i];
            }
        }

        private void sum(int first, int from, int to) {
            sum(first);
            for (int i = from + 1; i < to; i++) {
                sum(parameters[i]);
            }
        }

        private void sum(int parameter) {
            sums[parameter & LANGUAGE] += Float.intBitsToFloat(parameter & ~LANGUAGE);
        }

        private boolean isNew(long key) {
            int place = place(seen, key);
            if (seen[place] == key) {
                return false;
            }
            seen[place] = key;
            count++;
            if (count * 2 > seen.length) {
                grow();
            }
            return true;
        }

        private void grow() {
            long[] more = new long[seen.length * 4];
            for (long key : seen) {
                if (key != 0) {
                    more[place(more, key)] = key;
                }
            }
            seen = more;
        }

        private static int place(long[] keys, long key) {
            int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
            while (keys[place] != key && keys[place] != 0) {
                place = (place + 1) & (keys.length - 1);
            }
            return place;
        }
    }
}
