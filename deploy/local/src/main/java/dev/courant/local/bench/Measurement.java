package dev.courant.local.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What one run of a benchmark came to. Names in maps are those of the JSON file: {@code snake_case} with the unit.
 *
 * @param sizes what it was measured on
 * @param headline the few figures that runs are compared by, the most telling first; at least one
 * @param figures all others: numbers, texts, and maps of them
 * @param table the same for people, line by line
 */
public record Measurement(
        SequencedMap<String, Object> sizes,
        SequencedMap<String, Double> headline,
        SequencedMap<String, Object> figures,
        List<String> table) {
    public Measurement {
        if (headline.isEmpty()) {
            throw new IllegalArgumentException("A measurement without a headline cannot be compared");
        }
        sizes = kept(sizes);
        headline = kept(headline);
        figures = kept(figures);
        table = List.copyOf(table);
    }

    private static <T> SequencedMap<String, T> kept(Map<String, T> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }
}
