package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Letters;
import java.util.HashMap;
import java.util.Map;

/** How alike two texts are, in any script, by the pairs of neighbouring letters that they share. */
final class Similarity {
    private Similarity() {}

    /** Dice's coefficient of the letter pairs, from 0 to 1; of texts as {@link Letters} has them. */
    static double of(String one, String other) {
        if (one.length() < 2 || other.length() < 2) {
            return 0;
        }
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 1; i < one.length(); i++) {
            pairs.merge(pair(one, i), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 1; i < other.length(); i++) {
            int left = pairs.getOrDefault(pair(other, i), 0);
            if (left > 0) {
                shared++;
                pairs.put(pair(other, i), left - 1);
            }
        }
        return 2.0 * shared / (one.length() + other.length() - 2);
    }

    private static int pair(String text, int second) {
        return text.charAt(second - 1) << 16 | text.charAt(second);
    }
}
