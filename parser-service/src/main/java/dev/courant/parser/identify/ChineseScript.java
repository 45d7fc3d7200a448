package dev.courant.parser.identify;

import com.ibm.icu.text.Transliterator;
import java.util.BitSet;

/** Simplified or traditional: by the characters that exist in only one of the two, as ICU's tables have them. */
final class ChineseScript {
    private static final int SAMPLE = 2_000;
    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FA5';

    private ChineseScript() {}

    /** {@code zh-Hant} or {@code zh-Hans}; texts that are the same in both are taken for simplified. */
    static String tag(String text) {
        int traditional = 0;
        int simplified = 0;
        for (int i = 0; i < Math.min(SAMPLE, text.length()); i++) {
            int at = text.charAt(i) - FIRST;
            if (at >= 0) {
                traditional += Only.TRADITIONAL.get(at) ? 1 : 0;
                simplified += Only.SIMPLIFIED.get(at) ? 1 : 0;
            }
        }
        return traditional > simplified ? "zh-Hant" : "zh-Hans";
    }

    /** Made when the first Chinese text comes. */
    private static final class Only {
        static final BitSet TRADITIONAL = changed("Traditional-Simplified");
        static final BitSet SIMPLIFIED = changed("Simplified-Traditional");

        /** The characters that a conversion changes; each on its own, as the tables know longer words too. */
        private static BitSet changed(String conversion) {
            Transliterator transliterator = Transliterator.getInstance(conversion);
            StringBuilder all = new StringBuilder();
            for (char c = FIRST; c <= LAST; c++) {
                all.append(c).append('\n');
            }
            String[] converted = transliterator.transliterate(all.toString()).split("\n", -1);
            BitSet changed = new BitSet();
            for (char c = FIRST; c <= LAST; c++) {
                changed.set(c - FIRST, !converted[c - FIRST].equals(String.valueOf(c)));
            }
            return changed;
        }
    }
}
