package dev.courant.parser.repair;

import java.util.HashMap;
import java.util.Map;

/** Which characters of two bytes a page uses, and which of them beside which: the measure of what is garbled on it. */
final class PageVocabulary {
    private final Map<Integer, Integer> counts = new HashMap<>();
    private int kana;
    private int han;

    private PageVocabulary() {}

    /** The vocabulary of a page's text, but for runs beside a mark for lost bytes: they may be garbled. */
    static PageVocabulary of(String page) {
        PageVocabulary vocabulary = new PageVocabulary();
        int start = 0;
        for (int i = 0; i <= page.length(); i++) {
            if (i == page.length() || !Gbk.isDouble(page.charAt(i))) {
                if (!isMark(page, start - 1) && !isMark(page, i)) {
                    vocabulary.add(page, start, i);
                }
                start = i + 1;
            }
        }
        return vocabulary;
    }

    /** Whether the page is written with kana: Japanese was never GBK. */
    boolean isJapanese() {
        return kana * 20 > han;
    }

    boolean has(char c) {
        return counts.containsKey((int) c);
    }

    /** How often one character stands behind another. */
    int count(char first, char second) {
        return counts.getOrDefault(first << Character.SIZE | second, 0);
    }

    private static boolean isMark(String page, int at) {
        return at >= 0 && at < page.length() && ShiftedBytes.isMark(page.charAt(at));
    }

    private void add(String page, int from, int to) {
        for (int i = from; i < to; i++) {
            counts.merge((int) page.charAt(i), 1, Integer::sum);
            han += Cjk.isHan(page.charAt(i)) ? 1 : 0;
            kana += Cjk.isKana(page.charAt(i)) ? 1 : 0;
            if (i > from) {
                counts.merge(page.charAt(i - 1) << Character.SIZE | page.charAt(i), 1, Integer::sum);
            }
        }
    }
}
