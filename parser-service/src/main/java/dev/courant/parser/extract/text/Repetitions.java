package dev.courant.parser.extract.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drops what a text says twice: a lead set again as its first paragraph, a box shown on small and large screens, a scale. */
final class Repetitions {
    private static final int PARAGRAPH = 100;
    private static final int LINE = 80;
    private static final int EXCERPT = 60;
    private static final int EXCERPT_WITHIN = 4;
    private static final int OFTEN = 3;

    private Repetitions() {}

    static void drop(Draft draft) {
        dropExcerpt(draft);
        Map<String, Integer> times = new HashMap<>();
        for (Cut cut : draft.kept()) {
            times.merge(cut.text(), 1, Integer::sum);
        }
        if (times.size() < draft.kept().size()) {
            dropScale(draft, times);
            dropLater(draft);
        }
    }

    /** Where the text begins with the first words of its own first paragraph, cut off somewhere, they are its teaser. */
    private static void dropExcerpt(Draft draft) {
        List<Cut> kept = draft.kept();
        for (int i = 0; i + 1 < Math.min(EXCERPT_WITHIN, kept.size()); i++) {
            String excerpt = kept.get(i).text();
            int end = excerpt.length();
            while (end > 0 && isEllipsis(excerpt.charAt(end - 1))) {
                end--;
            }
            String whole = kept.get(i + 1).text();
            if (kept.get(i).length() >= EXCERPT
                    && whole.length() > end
                    && whole.startsWith(excerpt.substring(0, end))) {
                draft.drop(kept.get(i), Rule.REPEATED);
                return;
            }
        }
    }

    private static boolean isEllipsis(char c) {
        return c == '.' || c == '…' || c == ' ' || c == '[' || c == ']';
    }

    /** Of long blocks the first stays; an interview may ask the same again and again. */
    private static void dropLater(Draft draft) {
        Map<String, Boolean> seen = new HashMap<>();
        draft.dropIf(
                Rule.REPEATED,
                Integer.MAX_VALUE,
                cut -> cut.length() >= PARAGRAPH && !cut.text().endsWith("?") && seen.put(cut.text(), true) != null);
    }

    /** Short lines at the end, some of them the same again and again, are questions to readers, not to be answered here. */
    private static void dropScale(Draft draft, Map<String, Integer> times) {
        List<Cut> kept = draft.kept();
        int start = kept.size();
        boolean often = false;
        while (start > 0 && kept.get(start - 1).length() < LINE) {
            start--;
            often |= times.getOrDefault(kept.get(start).text(), 0) >= OFTEN;
        }
        for (int left = kept.size() - start; often && start > 0 && left > 0; left--) {
            draft.dropLast(Rule.REPEATED);
        }
    }
}
