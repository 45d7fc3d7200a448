package dev.courant.local.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Measurements of nothing. */
final class Measurements {
    private Measurements() {}

    static Measurement of(SequencedMap<String, Double> headline) {
        SequencedMap<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("pages", 60);
        SequencedMap<String, Object> figures = new LinkedHashMap<>();
        figures.put("stages", Map.of("parse", Map.of("pages_per_s", 1.23456)));
        return new Measurement(sizes, headline, figures, List.of("a table"));
    }
}
