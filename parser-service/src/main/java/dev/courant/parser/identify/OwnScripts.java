package dev.courant.parser.identify;

import com.ibm.icu.lang.UScript;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scripts in which newspapers of one language are written, or of a second one that a letter of its own gives away. */
final class OwnScripts {
    private static final Map<Integer, String> LANGUAGES = Map.ofEntries(
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
            Map.entry(UScript.BENGALI, "bn"),
            Map.entry(UScript.ETHIOPIC, "am"),
            Map.entry(UScript.TIBETAN, "bo"),
            Map.entry(UScript.THAANA, "dv"));

    private OwnScripts() {}

    /** The language that a script decides; null if it takes a model. */
    static @Nullable String language(int script, String text) {
        String language = LANGUAGES.get(script);
        if (language == null) {
            return null;
        }
        return switch (language) {
            case "bn" -> count(text, "ৰৱ") > count(text, "র") ? "as" : language;
            case "am" -> count(text, "ኣቐ") > count(text, "አ") ? "ti" : language;
            case "he" -> isYiddish(text) ? "yi" : language;
            default -> language;
        };
    }

    /** The same letters, but vowels are written, and those of two letters often. */
    private static boolean isYiddish(String text) {
        int signs = count(text, "\u05F0\u05F1\u05F2\u05B7\u05B8");
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            signs += c == text.charAt(i - 1) && (c == '\u05D5' || c == '\u05D9') ? 1 : 0;
        }
        return signs * 40 > text.length();
    }

    static int count(String text, String letters) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            count += c >= 0x80 && letters.indexOf(c) >= 0 ? 1 : 0;
        }
        return count;
    }
}
