package dev.courant.parser.stream;

import dev.courant.events.WireNames;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what became of pages, once their transaction is committed. */
final class PageMetrics {
    private static final String PAGES = "courant.parser.pages";

    private final MeterRegistry registry;

    PageMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(Output output) {
        registry.counter(PAGES, "source", output.sourceId(), "outcome", WireNames.of(output.outcome()))
                .increment();
    }
}
