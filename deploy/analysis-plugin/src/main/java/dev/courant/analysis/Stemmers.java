package dev.courant.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.br.BrazilianStemFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanMinimalStemFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.gl.GalicianMinimalStemFilter;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemmer;
import org.apache.lucene.analysis.no.NorwegianMinimalStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseMinimalStemFilter;
import org.apache.lucene.analysis.pt.PortugueseStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.sv.SwedishMinimalStemFilter;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.German2Stemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.KpStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.LovinsStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** Every stemmer by the names that the settings of {@code stemmer} know. */
final class Stemmers {
    private static final Map<String, UnaryOperator<TokenStream>> BY_LANGUAGE = new HashMap<>();

    static {
        snowball(ArmenianStemmer::new, "armenian");
        snowball(BasqueStemmer::new, "basque");
        snowball(CatalanStemmer::new, "catalan");
        snowball(DanishStemmer::new, "danish");
        snowball(DutchStemmer::new, "dutch");
        snowball(KpStemmer::new, "dutch_kp", "dutchKp", "kp");
        snowball(EnglishStemmer::new, "porter2");
        snowball(EstonianStemmer::new, "estonian");
        snowball(FinnishStemmer::new, "finnish");
        snowball(FrenchStemmer::new, "french");
        snowball(GermanStemmer::new, "german");
        snowball(German2Stemmer::new, "german2");
        snowball(HungarianStemmer::new, "hungarian");
        snowball(IrishStemmer::new, "irish");
        snowball(ItalianStemmer::new, "italian");
        snowball(LithuanianStemmer::new, "lithuanian");
        snowball(LovinsStemmer::new, "lovins");
        snowball(NorwegianStemmer::new, "norwegian");
        snowball(PortugueseStemmer::new, "portuguese");
        snowball(RomanianStemmer::new, "romanian");
        snowball(RussianStemmer::new, "russian");
        snowball(SerbianStemmer::new, "serbian");
        snowball(SpanishStemmer::new, "spanish");
        snowball(SwedishStemmer::new, "swedish");
        snowball(TurkishStemmer::new, "turkish");

        register(ArabicStemFilter::new, "arabic");
        register(BengaliStemFilter::new, "bengali");
        register(BrazilianStemFilter::new, "brazilian");
        register(BulgarianStemFilter::new, "bulgarian");
        register(CzechStemFilter::new, "czech");
        register(PorterStemFilter::new, "english", "porter");
        register(KStemFilter::new, "light_english", "lightEnglish", "kstem");
        register(EnglishMinimalStemFilter::new, "minimal_english", "minimalEnglish");
        register(EnglishPossessiveFilter::new, "possessive_english", "possessiveEnglish");
        register(FinnishLightStemFilter::new, "light_finish", "lightFinish", "light_finnish", "lightFinnish");
        register(FrenchLightStemFilter::new, "light_french", "lightFrench");
        register(FrenchMinimalStemFilter::new, "minimal_french", "minimalFrench");
        register(GalicianStemFilter::new, "galician");
        register(GalicianMinimalStemFilter::new, "minimal_galician");
        register(GermanLightStemFilter::new, "light_german", "lightGerman");
        register(GermanMinimalStemFilter::new, "minimal_german", "minimalGerman");
        register(GreekStemFilter::new, "greek");
        register(HindiStemFilter::new, "hindi");
        register(HungarianLightStemFilter::new, "light_hungarian", "lightHungarian");
        register(IndonesianStemFilter::new, "indonesian");
        register(ItalianLightStemFilter::new, "light_italian", "lightItalian");
        register(LatvianStemFilter::new, "latvian");
        register(NorwegianLightStemFilter::new, "light_norwegian", "lightNorwegian");
        register(NorwegianMinimalStemFilter::new, "minimal_norwegian", "minimalNorwegian");
        register(Stemmers::lightNynorsk, "light_nynorsk", "lightNynorsk");
        register(Stemmers::minimalNynorsk, "minimal_nynorsk", "minimalNynorsk");
        register(PersianStemFilter::new, "persian");
        register(PortugueseLightStemFilter::new, "light_portuguese", "lightPortuguese");
        register(PortugueseMinimalStemFilter::new, "minimal_portuguese", "minimalPortuguese");
        register(PortugueseStemFilter::new, "portuguese_rslp");
        register(RussianLightStemFilter::new, "light_russian", "lightRussian");
        register(SpanishLightStemFilter::new, "light_spanish", "lightSpanish");
        register(SpanishPluralStemFilter::new, "spanish_plural");
        register(SoraniStemFilter::new, "sorani");
        register(SwedishLightStemFilter::new, "light_swedish", "lightSwedish");
        register(SwedishMinimalStemFilter::new, "minimal_swedish", "minimalSwedish");
    }

    private Stemmers() {}

    /** @throws IllegalArgumentException for a name that no stemmer has */
    static UnaryOperator<TokenStream> of(String language) {
        UnaryOperator<TokenStream> known = BY_LANGUAGE.get(language);
        if (known == null) {
            throw new IllegalArgumentException("Invalid stemmer class specified: " + language);
        }
        return known;
    }

    private static TokenStream lightNynorsk(TokenStream tokens) {
        return new NorwegianLightStemFilter(tokens, NorwegianLightStemmer.NYNORSK);
    }

    private static TokenStream minimalNynorsk(TokenStream tokens) {
        return new NorwegianMinimalStemFilter(tokens, NorwegianLightStemmer.NYNORSK);
    }

    /** A Snowball stemmer keeps state, so every stream needs its own. */
    private static void snowball(Supplier<? extends SnowballStemmer> stemmer, String... languages) {
        register(tokens -> new SnowballFilter(tokens, stemmer.get()), languages);
    }

    private static void register(UnaryOperator<TokenStream> wrap, String... languages) {
        for (String language : languages) {
            BY_LANGUAGE.put(language, wrap);
        }
    }
}
