package dev.courant.local.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What goes into the JSON file: where and what was measured, the median run's figures, and how far the runs lie apart. */
record BenchReport(String benchmark, boolean quick, String commit, Instant date, Machine machine, Runs runs) {
    SequencedMap<String, Object> json() {
        Measurement median = runs.median();
        SequencedMap<String, Object> json = new LinkedHashMap<>();
        json.put("benchmark", benchmark);
        json.put("quick", quick);
        json.put("commit", commit);
        json.put("date", date.truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("machine", machineValues());
        json.put("sizes", median.sizes());
        median.headline().forEach((name, figure) -> json.put(name, rounded(figure)));
        json.put("figures", rounded(median.figures()));
        if (runs.all().size() > 1) {
            json.put("runs", runs.all().stream().map(BenchReport::headline).toList());
        }
        return json;
    }

    private Map<String, Object> machineValues() {
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        values.put("cores", machine.cores());
        values.put("memory_mb", machine.memoryMegabytes());
        values.put("os", machine.os());
        values.put("jdk", machine.jdk());
        return values;
    }

    private static SequencedMap<String, Object> headline(Measurement run) {
        SequencedMap<String, Object> headline = new LinkedHashMap<>();
        run.headline().forEach((name, figure) -> headline.put(name, rounded(figure)));
        return headline;
    }

    /** To two decimals, at any depth: more would be noise that looks like knowledge. */
    private static Object rounded(Object figure) {
        return switch (figure) {
            case Double number -> Math.round(number * 100) / 100.0;
            case Map<?, ?> map -> {
                SequencedMap<String, Object> copy = new LinkedHashMap<>();
                map.forEach((name, value) -> copy.put(String.valueOf(name), rounded(value)));
                yield copy;
            }
            case List<?> list -> list.stream().map(BenchReport::rounded).toList();
            default -> figure;
        };
    }
}
