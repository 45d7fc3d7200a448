package dev.courant.analysis;

import static dev.courant.analysis.Components.demanding;
import static dev.courant.analysis.Components.normalizing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** What makes ways of writing the same alike: one token in, one token out, so normalizers may use it. */
final class FoldingFilters {
    private static final Map<String, UnaryOperator<TokenStream>> WITHOUT_SETTINGS = Map.ofEntries(
            Map.entry("arabic_normalization", ArabicNormalizationFilter::new),
            Map.entry("bengali_normalization", BengaliNormalizationFilter::new),
            Map.entry("cjk_width", CJKWidthFilter::new),
            Map.entry("decimal_digit", DecimalDigitFilter::new),
            Map.entry("german_normalization", GermanNormalizationFilter::new),
            Map.entry("hindi_normalization", HindiNormalizationFilter::new),
            Map.entry("indic_normalization", IndicNormalizationFilter::new),
            Map.entry("persian_normalization", PersianNormalizationFilter::new),
            Map.entry("scandinavian_folding", ScandinavianFoldingFilter::new),
            Map.entry("scandinavian_normalization", ScandinavianNormalizationFilter::new),
            Map.entry("serbian_normalization", SerbianNormalizationFilter::new),
            Map.entry("sorani_normalization", SoraniNormalizationFilter::new),
            Map.entry("trim", TrimFilter::new),
            Map.entry("uppercase", UpperCaseFilter::new));

    private FoldingFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> all() {
        Map<String, AnalysisProvider<TokenFilterFactory>> all = new HashMap<>();
        WITHOUT_SETTINGS.forEach((name, wrap) -> all.put(name, normalizing(definition -> wrap)));
        all.put("asciifolding", FoldingFilters::asciiFolding);
        all.put("elision", demanding(normalizing(FoldingFilters::elision)));
        all.put("lowercase", normalizing(FoldingFilters::lowercase));
        return all;
    }

    private static TokenFilterFactory asciiFolding(
            IndexSettings index, Environment environment, String name, Settings settings) {
        return new AsciiFolding(name, settings.getAsBoolean("preserve_original", false));
    }

    private static UnaryOperator<TokenStream> elision(Definition definition) {
        CharArraySet articles = Analysis.parseArticles(definition.environment(), definition.settings());
        if (articles == null) {
            throw new IllegalArgumentException("elision filter requires [articles] or [articles_path] setting");
        }
        return tokens -> new ElisionFilter(tokens, articles);
    }

    private static UnaryOperator<TokenStream> lowercase(Definition definition) {
        String language = definition.settings().get("language", "");
        return switch (language) {
            case "" -> LowerCaseFilter::new;
            case "greek" -> GreekLowerCaseFilter::new;
            case "irish" -> IrishLowerCaseFilter::new;
            case "turkish" -> TurkishLowerCaseFilter::new;
            default -> throw new IllegalArgumentException("language [" + language + "] not support for lower case");
        };
    }

    /** A normalized term is one term, so the original is never kept beside it there. */
    private record AsciiFolding(String name, boolean preserveOriginal) implements NormalizingTokenFilterFactory {
        @Override
        public TokenStream create(TokenStream tokens) {
            return new ASCIIFoldingFilter(tokens, preserveOriginal);
        }

        @Override
        public TokenStream normalize(TokenStream tokens) {
            return new ASCIIFoldingFilter(tokens, false);
        }
    }
}
