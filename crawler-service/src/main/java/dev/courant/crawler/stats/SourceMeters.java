package dev.courant.crawler.stats;

import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.events.WireNames;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what the frontier does, per source; the one place that figures come from. */
public final class SourceMeters implements FrontierListener {
    private record Ended(String sourceId, Outcome outcome) {}

    private final MeterRegistry registry;
    private final Map<String, Counter> discovered = new ConcurrentHashMap<>();
    private final Map<Ended, Counter> ended = new ConcurrentHashMap<>();

    /** Counters in {@code registry}. */
    public SourceMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void discovered(String sourceId) {
        discoveredBy(sourceId).increment();
    }

    @Override
    public void ended(String sourceId, Outcome outcome) {
        ended.computeIfAbsent(
                        new Ended(sourceId, outcome),
                        key -> Counter.builder("courant.crawler.fetched")
                                .description("Pages that it is over with, by how it ended")
                                .tag("source", sourceId)
                                .tag("outcome", WireNames.of(outcome))
                                .register(registry))
                .increment();
    }

    @Override
    public void polled(String sourceId, PollTask.Kind kind, Outcome outcome) {
        registry.counter(
                        "courant.crawler.polls",
                        "source",
                        sourceId,
                        "kind",
                        WireNames.of(kind),
                        "outcome",
                        WireNames.of(outcome))
                .increment();
    }

    /** Pages heard of. */
    long discoveredOf(String sourceId) {
        return (long) discoveredBy(sourceId).count();
    }

    /** Pages that it is over with. */
    Map<Outcome, Long> endedOf(String sourceId) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        ended.forEach((key, counter) -> {
            if (key.sourceId().equals(sourceId)) {
                counts.put(key.outcome(), (long) counter.count());
            }
        });
        return counts;
    }

    private Counter discoveredBy(String sourceId) {
        return discovered.computeIfAbsent(
                sourceId,
                id -> Counter.builder("courant.crawler.discovered")
                        .description("Pages heard of for the first time")
                        .tag("source", id)
                        .register(registry));
    }
}
