package dev.courant.crawler.stats;

import dev.courant.crawler.crawl.RefusalListener;
import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.events.WireNames;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the frontier does, per source; the one place that figures come from. */
public final class SourceMeters implements FrontierListener, RefusalListener {
    private record Ended(String sourceId, Outcome outcome) {}

    private final MeterRegistry registry;
    private final Map<String, AtomicLong> known = new ConcurrentHashMap<>();
    private final Map<String, Counter> discovered = new ConcurrentHashMap<>();
    private final Map<Ended, LongAdder> ended = new ConcurrentHashMap<>();
    private final Map<Ended, LongAdder> revisited = new ConcurrentHashMap<>();

    /** Counters in {@code registry}. */
    public SourceMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void refused(String sourceId, String reason) {
        registry.counter("courant.crawler.refused", "source", sourceId, "reason", reason)
                .increment();
    }

    @Override
    public void known(String sourceId, int change) {
        known.computeIfAbsent(sourceId, this::gauge).addAndGet(change);
    }

    private AtomicLong gauge(String sourceId) {
        AtomicLong pages = new AtomicLong();
        Gauge.builder("courant.crawler.pages.known", pages, AtomicLong::get)
                .description("Pages that this instance's parts of the frontier know, fetched or not")
                .tag("source", sourceId)
                .register(registry);
        return pages;
    }

    @Override
    public void discovered(String sourceId) {
        discoveredBy(sourceId).increment();
    }

    @Override
    public void ended(String sourceId, Outcome outcome) {
        count(ended, sourceId, outcome);
    }

    @Override
    public void revisited(String sourceId, Outcome outcome) {
        count(revisited, sourceId, outcome);
    }

    /** One meter for all visits: the first ones and the others are told apart by their outcomes, or by the table. */
    private void count(Map<Ended, LongAdder> visits, String sourceId, Outcome outcome) {
        visits.computeIfAbsent(new Ended(sourceId, outcome), key -> new LongAdder())
                .increment();
        Counter.builder("courant.crawler.fetched")
                .description("Visits of pages, by how they ended")
                .tag("source", sourceId)
                .tag("outcome", WireNames.of(outcome))
                .register(registry)
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

    /** Pages by how their first visit ended. */
    Map<Outcome, Long> endedOf(String sourceId) {
        return counts(ended, sourceId);
    }

    /** Further visits of published pages by how they ended. */
    Map<Outcome, Long> revisitedOf(String sourceId) {
        return counts(revisited, sourceId);
    }

    private static Map<Outcome, Long> counts(Map<Ended, LongAdder> visits, String sourceId) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        visits.forEach((key, count) -> {
            if (key.sourceId().equals(sourceId)) {
                counts.put(key.outcome(), count.sum());
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
