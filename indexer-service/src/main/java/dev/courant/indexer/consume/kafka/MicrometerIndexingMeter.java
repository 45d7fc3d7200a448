package dev.courant.indexer.consume.kafka;

import dev.courant.events.WireNames;
import dev.courant.indexer.consume.IndexingMeter;
import dev.courant.indexer.consume.Lag;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** {@code courant_indexer_documents_total{outcome}} and {@code courant_indexer_lag_records}, there from the start. */
@Context
public final class MicrometerIndexingMeter implements IndexingMeter, Lag {
    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);
    private final AtomicLong lag = new AtomicLong();

    public MicrometerIndexingMeter(MeterRegistry registry) {
        for (Outcome outcome : Outcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder("courant.indexer.documents")
                            .description("Records of news.articles by what became of them")
                            .tag("outcome", WireNames.of(outcome))
                            .register(registry));
        }
        registry.gauge("courant.indexer.lag.records", lag);
    }

    @Override
    public void count(Outcome outcome) {
        Counter counter = counters.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }

    @Override
    public void lag(long records) {
        lag.set(records);
    }

    @Override
    public long records() {
        return lag.get();
    }
}
