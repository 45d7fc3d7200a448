package dev.courant.local.bench.whole;

import dev.courant.local.bench.Measurement;
import dev.courant.local.bench.process.ProcessCost;
import dev.courant.local.console.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** A run's figures under their names, for the file and for people. */
final class WholeReport {
    private final Sizes sizes;
    private final WholeFigures figures;

    WholeReport(Sizes sizes, WholeFigures figures) {
        this.sizes = sizes;
        this.figures = figures;
    }

    Measurement measurement() {
        return new Measurement(sizes.values(), figures.headline(), values(), lines());
    }

    private SequencedMap<String, Object> values() {
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        values.put("start_up_s", figures.startUpSeconds());
        values.put("measuring_s", figures.measuringSeconds());
        values.put(
                "whole",
                Map.of(
                        "pages",
                        figures.whole().pages(),
                        "seconds",
                        figures.whole().seconds()));
        SequencedMap<String, Object> stages = new LinkedHashMap<>();
        figures.stages().forEach((stage, alone) -> stages.put(stage.verb(), stage(alone)));
        values.put("stages_alone", stages);
        SequencedMap<String, Object> processes = new LinkedHashMap<>();
        figures.processes().forEach((name, cost) -> processes.put(name, process(name, cost)));
        values.put("processes", processes);
        return values;
    }

    private static SequencedMap<String, Object> stage(WholeFigures.StageFigures alone) {
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        values.put("pages", alone.pages());
        values.put("timed_pages", alone.span().pages());
        values.put("timed_s", alone.span().seconds());
        values.put("cpu_s_per_1000", alone.cpuPer1000());
        return values;
    }

    private SequencedMap<String, Object> process(String name, ProcessCost cost) {
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        values.put("cpu_s_per_1000", figures.cpuPer1000(name));
        values.put("peak_memory_mb", cost.peakMegabytes());
        return values;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(rates().lines());
        lines.add("");
        lines.addAll(costs().lines());
        lines.add("");
        if (figures.freshness() != null) {
            lines.add("From fetched to searchable, with nothing else to do: half within %s ms, 99 %% within %s ms."
                    .formatted(
                            whole(figures.freshness().percentile(WholeFigures.P50)),
                            whole(figures.freshness().percentile(WholeFigures.P99))));
        }
        lines.add("Start-up %s s, then %s s of warming up and measuring."
                .formatted(tenth(figures.startUpSeconds()), tenth(figures.measuringSeconds())));
        return lines;
    }

    private Table rates() {
        Table table = new Table("way", "pages", "pages/s", "CPU-s/1000 pages");
        table.row(
                "whole way, all services at once",
                figures.whole().pages(),
                tenth(figures.whole().rate()),
                tenth(figures.cpuPer1000OfServices()));
        for (Stage stage : Stage.values()) {
            WholeFigures.StageFigures alone = figures.stages().get(stage);
            table.row(
                    stage.verb() + " alone, the others paused",
                    alone == null ? "-" : alone.pages(),
                    alone == null ? "-" : tenth(alone.span().rate()),
                    alone == null ? "-" : tenth(alone.cpuPer1000()));
        }
        return table;
    }

    private Table costs() {
        Table table = new Table("process, on the whole way", "CPU-s/1000 pages", "peak memory, MB");
        figures.processes()
                .forEach((name, cost) -> table.row(name, tenth(figures.cpuPer1000(name)), whole(cost.peakMegabytes())));
        return table;
    }

    private static String tenth(double figure) {
        return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, "%.1f", figure);
    }

    private static String whole(double figure) {
        return String.format(Locale.ROOT, "%.0f", figure);
    }
}
