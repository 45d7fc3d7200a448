package dev.courant.analysis;

import static dev.courant.analysis.Components.demanding;
import static dev.courant.analysis.Components.filter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** What reduces words to their stems, and what keeps some from it. */
final class StemmingFilters {
    private StemmingFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> all() {
        return Map.ofEntries(
                Map.entry("apostrophe", filter(definition -> ApostropheFilter::new)),
                Map.entry("arabic_stem", language("arabic")),
                Map.entry("brazilian_stem", language("brazilian")),
                Map.entry("czech_stem", language("czech")),
                Map.entry("keyword_marker", demanding(filter(StemmingFilters::keywordMarker))),
                Map.entry("kstem", language("kstem")),
                Map.entry("porter_stem", language("porter")),
                Map.entry("russian_stem", language("russian")),
                Map.entry("snowball", filter(StemmingFilters::snowball)),
                Map.entry("stemmer", filter(StemmingFilters::stemmer)));
    }

    private static AnalysisProvider<TokenFilterFactory> language(String language) {
        return filter(definition -> Stemmers.of(language));
    }

    private static UnaryOperator<TokenStream> stemmer(Definition definition) {
        return Stemmers.of(languageOf(definition.settings(), "porter"));
    }

    private static UnaryOperator<TokenStream> snowball(Definition definition) {
        String language = languageOf(definition.settings(), "English");
        return tokens -> new SnowballFilter(tokens, language);
    }

    private static String languageOf(Settings settings, String fallback) {
        return settings.get("language", settings.get("name", fallback));
    }

    private static UnaryOperator<TokenStream> keywordMarker(Definition definition) {
        Settings settings = definition.settings();
        boolean ignoreCase = settings.getAsBoolean("ignore_case", false);
        String regex = settings.get("keywords_pattern");
        List<String> words = Analysis.getWordList(definition.environment(), settings, "keywords");
        if (regex != null) {
            if (words != null) {
                throw new IllegalArgumentException(
                        "cannot specify both `keywords_pattern` and `keywords` or `keywords_path`");
            }
            Pattern pattern = Pattern.compile(regex);
            return tokens -> new PatternKeywordMarkerFilter(tokens, pattern);
        }
        if (words == null) {
            throw new IllegalArgumentException(
                    "keyword filter requires either `keywords`, `keywords_path`, or `keywords_pattern` to be configured");
        }
        CharArraySet keywords = new CharArraySet(Set.copyOf(words), ignoreCase);
        return tokens -> new SetKeywordMarkerFilter(tokens, keywords);
    }
}
