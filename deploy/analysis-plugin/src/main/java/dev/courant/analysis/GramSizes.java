package dev.courant.analysis;

import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexSettings;

/**
 * How long the pieces are, in characters.
 *
 * @param shortest {@code min_gram}
 * @param longest {@code max_gram}
 */
record GramSizes(int shortest, int longest) {
    static GramSizes of(Settings settings) {
        return new GramSizes(
                settings.getAsInt("min_gram", NGramTokenizer.DEFAULT_MIN_NGRAM_SIZE),
                settings.getAsInt("max_gram", NGramTokenizer.DEFAULT_MAX_NGRAM_SIZE));
    }

    /** @throws IllegalArgumentException if they differ by more than the index allows, since each size multiplies tokens */
    GramSizes within(IndexSettings index) {
        int limit = index.getMaxNgramDiff();
        int difference = longest - shortest;
        if (difference > limit) {
            throw new IllegalArgumentException(
                    "The difference between max_gram and min_gram in NGram Tokenizer must be less than or equal to: ["
                            + limit + "] but was [" + difference + "]. This limit can be set by changing the ["
                            + IndexSettings.MAX_NGRAM_DIFF_SETTING.getKey() + "] index level setting.");
        }
        return this;
    }
}
