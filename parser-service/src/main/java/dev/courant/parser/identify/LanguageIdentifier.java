package dev.courant.parser.identify;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text. Scripts that only one language is written in decide alone; for the rest, OpenNLP's model of 103
 * languages does. Where it is unsure, of a short text or between close relatives, what the page declares counts. Safe for use
 * by many threads.
 */
public final class LanguageIdentifier {
    private static final int SAMPLE = 1_500;
    private static final int SHORT = 80;

    private final SharedScripts shared = new SharedScripts(LanguageModel.load());

    /**
     * The language as a BCP 47 tag.
     *
     * @param declared what the page says of itself, null if nothing
     * @return null if the text has no letters and nothing is declared
     */
    public @Nullable String identify(String text, @Nullable String declared) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        ScriptCensus scripts = ScriptCensus.of(sample);
        int main = scripts.main();
        if (main == UScript.HAN || main == UScript.HIRAGANA || main == UScript.KATAKANA) {
            int kana = scripts.count(UScript.HIRAGANA, UScript.KATAKANA);
            return kana * 20 > scripts.letters() ? "ja" : ChineseScript.tag(sample);
        }
        String only = OwnScripts.language(main, sample);
        String own = only != null ? only : OwnLetters.language(main, sample, scripts.letters());
        return own != null ? own : byModel(text, scripts.letters(), main, hint(declared));
    }

    private @Nullable String byModel(String text, int letters, int script, @Nullable String hint) {
        if (letters == 0 || (letters < SHORT && hint != null)) {
            return hint == null ? null : withScript(hint, script);
        }
        return withScript(shared.language(text, script, hint), script);
    }

    private static String withScript(String language, int script) {
        return script != UScript.UNKNOWN && SharedScripts.needsScript(language, script)
                ? language + '-' + UScript.getShortName(script)
                : language;
    }

    private static @Nullable String hint(@Nullable String declared) {
        String language = declared == null || declared.isBlank()
                ? ""
                : ULocale.forLanguageTag(declared.replace('_', '-')).getLanguage();
        return language.isEmpty() ? null : language;
    }
}
