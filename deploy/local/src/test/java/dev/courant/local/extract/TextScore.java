package dev.courant.local.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The field's measure of main text: multisets of four words in a row, precision and recall as means over documents, F1 of the
 * means. Documents without any prediction count for recall only.
 */
final class TextScore {
    private static final int RUN = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]");

    private final boolean characters;
    private final List<Double> precisions = new ArrayList<>();
    private final List<Double> recalls = new ArrayList<>();

    /**
     * A score.
     *
     * @param characters whether characters of scripts without spaces are words of their own
     */
    TextScore(boolean characters) {
        this.characters = characters;
    }

    void add(String truth, String prediction) {
        Map<List<String>, Integer> expected = runs(truth);
        Map<List<String>, Integer> found = runs(prediction);
        double common = expected.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0)))
                .sum();
        if (!found.isEmpty()) {
            precisions.add(common / total(found));
        }
        if (!expected.isEmpty()) {
            recalls.add(common / total(expected));
        }
    }

    double f1() {
        double precision = mean(precisions);
        double recall = mean(recalls);
        return 2 * precision * recall / (precision + recall);
    }

    private Map<List<String>, Integer> runs(String text) {
        String spaced = characters ? UNSPACED.matcher(text).replaceAll(" $0 ") : text;
        List<String> words =
                WORD.matcher(spaced).results().map(MatchResult::group).toList();
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int i = 0; i < words.size() && (i == 0 || i + RUN <= words.size()); i++) {
            runs.merge(words.subList(i, Math.min(i + RUN, words.size())), 1, Integer::sum);
        }
        return runs;
    }

    private static double total(Map<List<String>, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
