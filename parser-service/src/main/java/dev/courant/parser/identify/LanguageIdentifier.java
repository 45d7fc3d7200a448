package dev.courant.parser.identify;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text. Scripts that only one language is written in decide alone; for the rest, OpenNLP's model of 103
 * languages does. Where it is unsure of a short text, what the page declares counts.
 */
public final class LanguageIdentifier {
    private static final int SAMPLE = 1_500;
    private static final int SHORT = 80;
    private static final double SURE = 0.05;
    private static final String MODEL = "/langdetect-183.bin";
    private static final Set<String> SEVERAL_SCRIPTS = Set.of("sr", "uz", "az", "kk", "mn", "pa", "ku", "tg");

    /** No newspaper is written in it, and the model takes enumerations of names for it. */
    private static final String LATIN = "lat";

    /** Individual languages of the model that BCP 47 knows by the tag of their macrolanguage. */
    private static final Map<String, String> MACROLANGUAGE = Map.of(
            "pes", "fa", "ekk", "et", "lvs", "lv", "khk", "mn", "uzn", "uz", "plt", "mg", "tgl", "fil", "arb", "ar",
            "zlm", "ms", "npi", "ne");

    private static final Map<Integer, String> ONE_LANGUAGE = Map.ofEntries(
            Map.entry(UScript.HANGUL, "ko"),
            Map.entry(UScript.THAI, "th"),
            Map.entry(UScript.GREEK, "el"),
            Map.entry(UScript.HEBREW, "he"),
            Map.entry(UScript.ARMENIAN, "hy"),
            Map.entry(UScript.GEORGIAN, "ka"),
            Map.entry(UScript.KHMER, "km"),
            Map.entry(UScript.LAO, "lo"),
            Map.entry(UScript.MYANMAR, "my"),
            Map.entry(UScript.SINHALA, "si"),
            Map.entry(UScript.TAMIL, "ta"),
            Map.entry(UScript.TELUGU, "te"),
            Map.entry(UScript.KANNADA, "kn"),
            Map.entry(UScript.MALAYALAM, "ml"),
            Map.entry(UScript.GUJARATI, "gu"),
            Map.entry(UScript.GURMUKHI, "pa"),
            Map.entry(UScript.ORIYA, "or"),
            Map.entry(UScript.ETHIOPIC, "am"),
            Map.entry(UScript.TIBETAN, "bo"),
            Map.entry(UScript.HIRAGANA, "ja"),
            Map.entry(UScript.KATAKANA, "ja"));

    private final LanguageDetectorModel model;

    /**
     * Reads the model from the class path.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public LanguageIdentifier() {
        try (InputStream in = LanguageIdentifier.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IOException("No " + MODEL + " on the class path");
            }
            model = new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The language as a BCP 47 tag.
     *
     * @param declared what the page says of itself, null if nothing
     * @return null if the text has no letters and nothing is declared
     */
    public @Nullable String identify(String text, @Nullable String declared) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        Map<Integer, Integer> scripts = scripts(sample);
        int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
        int main = scripts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UScript.UNKNOWN);
        int kana = scripts.getOrDefault(UScript.HIRAGANA, 0) + scripts.getOrDefault(UScript.KATAKANA, 0);
        if (main == UScript.HAN) {
            return kana * 20 > letters ? "ja" : ChineseScript.tag(sample);
        }
        String only = ONE_LANGUAGE.get(main);
        return only != null ? only : byModel(sample, letters, main, declared);
    }

    private @Nullable String byModel(String sample, int letters, int script, @Nullable String declared) {
        String hint = declared == null || declared.isBlank()
                ? null
                : ULocale.forLanguageTag(declared).getLanguage();
        if (letters == 0) {
            return hint == null || hint.isEmpty() ? null : hint;
        }
        Language best = Arrays.stream(new LanguageDetectorME(model).predictLanguages(sample))
                .filter(language -> !language.getLang().equals(LATIN))
                .findFirst()
                .orElseThrow();
        boolean sure = letters >= SHORT && best.getConfidence() >= SURE;
        String language = sure || hint == null || hint.isEmpty() ? tag(best.getLang()) : hint;
        return SEVERAL_SCRIPTS.contains(language) ? language + '-' + UScript.getShortName(script) : language;
    }

    private static String tag(String iso6393) {
        return new ULocale(MACROLANGUAGE.getOrDefault(iso6393, iso6393)).getLanguage();
    }

    private static Map<Integer, Integer> scripts(String sample) {
        Map<Integer, Integer> scripts = new HashMap<>();
        sample.codePoints()
                .filter(UCharacter::isLetter)
                .forEach(c -> scripts.merge(UScript.getScript(c), 1, Integer::sum));
        return scripts;
    }
}
