package dev.courant.local.bench;

import dev.courant.local.console.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The runs of one benchmark, at least one, and how far they lie apart. */
final class Runs {
    private final List<Measurement> runs;

    Runs(List<Measurement> runs) {
        this.runs = List.copyOf(runs);
    }

    /** A figure of the headline over all runs. */
    record Spread(String name, double least, double median, double most) {}

    List<Measurement> all() {
        return runs;
    }

    /** The run that speaks for all: its first figure is the median, of two the lower one. A real run, not a mixture. */
    Measurement median() {
        String first = runs.getFirst().headline().firstEntry().getKey();
        List<Measurement> sorted = runs.stream()
                .sorted(Comparator.comparingDouble(run -> figure(run, first)))
                .toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    /** Of every figure that a run has; over those runs that have it. */
    List<Spread> spreads() {
        return runs.stream()
                .flatMap(run -> run.headline().sequencedKeySet().stream())
                .distinct()
                .map(this::spread)
                .toList();
    }

    private Spread spread(String name) {
        double[] sorted = runs.stream()
                .filter(run -> run.headline().containsKey(name))
                .mapToDouble(run -> figure(run, name))
                .sorted()
                .toArray();
        return new Spread(name, sorted[0], sorted[(sorted.length - 1) / 2], sorted[sorted.length - 1]);
    }

    private static double figure(Measurement run, String name) {
        return run.headline().getOrDefault(name, Double.NaN);
    }

    /** The spreads for people. */
    List<String> table() {
        Table table = new Table("figure", "least", "median", "most");
        spreads().forEach(spread -> table.row(spread.name, text(spread.least), text(spread.median), text(spread.most)));
        return table.lines();
    }

    private static String text(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }
}
