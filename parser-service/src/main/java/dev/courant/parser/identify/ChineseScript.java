package dev.courant.parser.identify;

import com.ibm.icu.text.Transliterator;

/** Simplified or traditional: by the characters that exist in only one of the two. */
final class ChineseScript {
    private static final int SAMPLE = 2_000;
    private static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator TO_TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

    private ChineseScript() {}

    /** {@code zh-Hant} or {@code zh-Hans}; texts that are the same in both are taken for simplified. */
    static String tag(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        int traditional = changed(sample, TO_SIMPLIFIED.transliterate(sample));
        int simplified = changed(sample, TO_TRADITIONAL.transliterate(sample));
        return traditional > simplified ? "zh-Hant" : "zh-Hans";
    }

    private static int changed(String before, String after) {
        int changed = Math.abs(before.length() - after.length());
        for (int i = 0; i < Math.min(before.length(), after.length()); i++) {
            changed += before.charAt(i) == after.charAt(i) ? 0 : 1;
        }
        return changed;
    }
}
