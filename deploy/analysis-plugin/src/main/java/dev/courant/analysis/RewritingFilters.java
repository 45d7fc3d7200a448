package dev.courant.analysis;

import static dev.courant.analysis.Components.demanding;
import static dev.courant.analysis.Components.filter;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** What makes other tokens of a token. */
final class RewritingFilters {
    private static final Map<String, Integer> ON_BY_DEFAULT = Map.of(
            "generate_word_parts", WordDelimiterGraphFilter.GENERATE_WORD_PARTS,
            "generate_number_parts", WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS,
            "split_on_case_change", WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE,
            "split_on_numerics", WordDelimiterGraphFilter.SPLIT_ON_NUMERICS,
            "stem_english_possessive", WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE);

    private static final Map<String, Integer> OFF_BY_DEFAULT = Map.of(
            "catenate_words", WordDelimiterGraphFilter.CATENATE_WORDS,
            "catenate_numbers", WordDelimiterGraphFilter.CATENATE_NUMBERS,
            "catenate_all", WordDelimiterGraphFilter.CATENATE_ALL,
            "preserve_original", WordDelimiterGraphFilter.PRESERVE_ORIGINAL,
            "ignore_keywords", WordDelimiterGraphFilter.IGNORE_KEYWORDS);

    private RewritingFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> all() {
        return Map.of(
                "flatten_graph", filter(definition -> FlattenGraphFilter::new),
                "pattern_capture", demanding(filter(RewritingFilters::patternCapture)),
                "pattern_replace", demanding(filter(RewritingFilters::patternReplace)),
                "reverse", filter(definition -> ReverseStringFilter::new),
                "truncate", demanding(filter(RewritingFilters::truncate)),
                "word_delimiter_graph", filter(RewritingFilters::wordDelimiterGraph));
    }

    private static UnaryOperator<TokenStream> patternCapture(Definition definition) {
        List<String> expressions = definition.settings().getAsList("patterns", null);
        if (expressions == null) {
            throw new IllegalArgumentException(
                    "required setting 'patterns' is missing for token filter [" + definition.name() + "]");
        }
        Pattern[] patterns = expressions.stream().map(Pattern::compile).toArray(Pattern[]::new);
        boolean preserve = definition.settings().getAsBoolean("preserve_original", true);
        return tokens -> new PatternCaptureGroupTokenFilter(tokens, preserve, patterns);
    }

    private static UnaryOperator<TokenStream> patternReplace(Definition definition) {
        Pattern pattern = CharFilters.pattern(definition, "token filter");
        String replacement = definition.settings().get("replacement", "");
        boolean all = definition.settings().getAsBoolean("all", true);
        return tokens -> new PatternReplaceFilter(tokens, pattern, replacement, all);
    }

    private static UnaryOperator<TokenStream> truncate(Definition definition) {
        int length = definition.settings().getAsInt("length", -1);
        if (length <= 0) {
            throw new IllegalArgumentException("length parameter must be provided");
        }
        return tokens -> new TruncateTokenFilter(tokens, length);
    }

    private static UnaryOperator<TokenStream> wordDelimiterGraph(Definition definition) {
        Settings settings = definition.settings();
        if (settings.hasValue("type_table") || settings.hasValue("type_table_path")) {
            throw new IllegalArgumentException("[type_table] is not supported in this minimal Elasticsearch");
        }
        int flags = flags(settings, ON_BY_DEFAULT, true) | flags(settings, OFF_BY_DEFAULT, false);
        boolean adjustOffsets = settings.getAsBoolean("adjust_offsets", true);
        CharArraySet spared = Analysis.getWordSet(definition.environment(), settings, "protected_words");
        return tokens -> new WordDelimiterGraphFilter(
                tokens, adjustOffsets, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, flags, spared);
    }

    private static int flags(Settings settings, Map<String, Integer> names, boolean byDefault) {
        return names.entrySet().stream()
                .filter(flag -> settings.getAsBoolean(flag.getKey(), byDefault))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
