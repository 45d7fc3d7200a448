package dev.courant.analysis;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** What changes the text before it is cut into tokens. */
final class CharFilters {
    private CharFilters() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> all() {
        return Map.of(
                "html_strip", Components.charFilter(CharFilters::htmlStrip),
                "mapping", Components.demanding(Components.normalizingCharFilter(CharFilters::mapping)),
                "pattern_replace", Components.demanding(Components.normalizingCharFilter(CharFilters::patternReplace)));
    }

    private static UnaryOperator<Reader> htmlStrip(Definition definition) {
        Set<String> kept = Set.copyOf(definition.settings().getAsList("escaped_tags"));
        return kept.isEmpty() ? HTMLStripCharFilter::new : text -> new HTMLStripCharFilter(text, kept);
    }

    private static UnaryOperator<Reader> mapping(Definition definition) {
        List<String> rules = Analysis.getWordList(definition.environment(), definition.settings(), "mappings");
        if (rules == null) {
            throw new IllegalArgumentException(
                    "mapping requires either `mappings` or `mappings_path` to be configured");
        }
        NormalizeCharMap map = MappingRules.parse(rules);
        return text -> new MappingCharFilter(map, text);
    }

    private static UnaryOperator<Reader> patternReplace(Definition definition) {
        Pattern pattern = pattern(definition, "char filter");
        String replacement = definition.settings().get("replacement", "");
        return text -> new PatternReplaceCharFilter(pattern, replacement, text);
    }

    /** The required pattern of a {@code pattern_replace}, of either kind. */
    static Pattern pattern(Definition definition, String kind) {
        String pattern = definition.settings().get("pattern");
        if (pattern == null || pattern.isEmpty()) {
            throw new IllegalArgumentException(
                    "pattern is missing for [" + definition.name() + "] " + kind + " of type 'pattern_replace'");
        }
        return Regex.compile(pattern, definition.settings().get("flags"));
    }
}
