package dev.courant.analysis;

import static dev.courant.analysis.Components.filter;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.lucene.analysis.miscellaneous.DisableGraphAttribute;

/** What cuts tokens into pieces of some characters. */
final class GramFilters {
    private static final Map<String, Integer> CJK_SCRIPTS = Map.of(
            "han", CJKBigramFilter.HAN,
            "hiragana", CJKBigramFilter.HIRAGANA,
            "katakana", CJKBigramFilter.KATAKANA,
            "hangul", CJKBigramFilter.HANGUL);

    private GramFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> all() {
        return Map.of(
                "cjk_bigram", filter(GramFilters::cjkBigram),
                "edge_ngram", filter(GramFilters::edgeNGram),
                "ngram", filter(GramFilters::nGram));
    }

    private static UnaryOperator<TokenStream> cjkBigram(Definition definition) {
        List<String> ignored = definition.settings().getAsList("ignored_scripts");
        boolean unigrams = definition.settings().getAsBoolean("output_unigrams", false);
        int scripts = CJK_SCRIPTS.entrySet().stream()
                .filter(script -> !ignored.contains(script.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return tokens -> cjkBigram(tokens, scripts, unigrams);
    }

    /** With unigrams the bigrams span two positions, and a query builder must not follow every path through them. */
    private static TokenStream cjkBigram(TokenStream tokens, int scripts, boolean unigrams) {
        CJKBigramFilter bigrams = new CJKBigramFilter(tokens, scripts, unigrams);
        if (unigrams) {
            bigrams.addAttribute(DisableGraphAttribute.class);
        }
        return bigrams;
    }

    private static UnaryOperator<TokenStream> edgeNGram(Definition definition) {
        Settings settings = definition.settings();
        GramSizes sizes = GramSizes.of(settings);
        boolean preserve = settings.getAsBoolean("preserve_original", false);
        UnaryOperator<TokenStream> front =
                tokens -> new EdgeNGramTokenFilter(tokens, sizes.shortest(), sizes.longest(), preserve);
        String side = settings.get("side", "front");
        return switch (side) {
            case "front" -> front;
            case "back" -> tokens -> new ReverseStringFilter(front.apply(new ReverseStringFilter(tokens)));
            default -> throw new IllegalArgumentException("invalid side: " + side);
        };
    }

    private static UnaryOperator<TokenStream> nGram(Definition definition) {
        GramSizes sizes = GramSizes.of(definition.settings()).within(definition.index());
        boolean preserve = definition.settings().getAsBoolean("preserve_original", false);
        return tokens -> new NGramTokenFilter(tokens, sizes.shortest(), sizes.longest(), preserve);
    }
}
