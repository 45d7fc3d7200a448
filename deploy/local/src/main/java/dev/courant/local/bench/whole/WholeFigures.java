package dev.courant.local.bench.whole;

import dev.courant.local.bench.process.ProcessCost;
import dev.courant.local.system.CourantService;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to.
 *
 * @param startUpSeconds until everything was ready
 * @param measuringSeconds from there to the end, warm-up included
 * @param whole from the first request for an article to the moment when all can be found
 * @param processes what each process used in that time
 * @param stages each stage alone; empty if there was no time for them
 * @param freshness null if there was no time for it
 */
record WholeFigures(
        double startUpSeconds,
        double measuringSeconds,
        Span whole,
        SequencedMap<String, ProcessCost> processes,
        EnumMap<Stage, StageFigures> stages,
        @Nullable Freshness freshness) {

    /**
     * A stage alone.
     *
     * @param cpuSeconds of its service, for all pages
     * @param pages all of them, of which {@code span} may hold fewer
     */
    record StageFigures(Span span, double cpuSeconds, int pages) {
        double cpuPer1000() {
            return cpuSeconds * 1_000 / pages;
        }
    }

    static final double P50 = 0.5;
    static final double P99 = 0.99;

    /** CPU seconds of a process for a thousand pages of the whole way. */
    double cpuPer1000(String process) {
        ProcessCost cost = processes.get(process);
        return cost == null ? Double.NaN : cost.cpuSeconds() * 1_000 / whole.pages();
    }

    /** The same of the three services together. */
    double cpuPer1000OfServices() {
        return Arrays.stream(CourantService.values())
                .mapToDouble(service -> cpuPer1000(service.moduleName()))
                .sum();
    }

    SequencedMap<String, Double> headline() {
        SequencedMap<String, Double> headline = new LinkedHashMap<>();
        headline.put("pages_per_s", whole.rate());
        headline.put("cpu_s_per_1000", cpuPer1000OfServices());
        stages.forEach((stage, figures) -> {
            if (figures.span().seconds() > 0) {
                headline.put(stage.verb() + "_pages_per_s", figures.span().rate());
            }
        });
        if (freshness != null) {
            headline.put("fetched_to_searchable_p50_ms", freshness.percentile(P50));
            headline.put("fetched_to_searchable_p99_ms", freshness.percentile(P99));
        }
        return headline;
    }
}
