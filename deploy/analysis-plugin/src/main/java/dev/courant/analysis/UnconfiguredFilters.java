package dev.courant.analysis;

import java.util.List;
import org.apache.lucene.analysis.core.StopFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;

/** Filters that mean something else, or something at all, where an analyzer names the bare type. */
final class UnconfiguredFilters {
    private static final int TRUNCATED = 10;

    private UnconfiguredFilters() {}

    static List<PreConfiguredTokenFilter> all() {
        return List.of(
                PreConfiguredTokenFilter.singleton(
                        "edge_ngram", false, false, tokens -> new EdgeNGramTokenFilter(tokens, 1)),
                PreConfiguredTokenFilter.singleton(
                        "elision", true, tokens -> new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES)),
                PreConfiguredTokenFilter.singleton("keyword_repeat", false, false, KeywordRepeatFilter::new),
                PreConfiguredTokenFilter.singleton(
                        "stop", false, tokens -> new StopFilter(tokens, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET)),
                PreConfiguredTokenFilter.singleton(
                        "truncate", false, tokens -> new TruncateTokenFilter(tokens, TRUNCATED)));
    }
}
