package dev.courant.parser.stream;

import dev.courant.events.WireNames;
import dev.courant.parser.stream.Quality.Part;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts what became of pages, once their transaction is committed, and how good the articles are: where a newspaper changes its
 * layout, its share of rejected pages, of unsure texts or of empty fields changes the same day.
 */
final class PageMetrics {
    /** Whoever invents sources must not fill the memory of whoever keeps the figures; the rest are one. */
    static final int MOST_SOURCES = 2_000;

    static final String OTHER = "other";

    private final MeterRegistry registry;
    private final Map<String, SourceMeters> sources = new ConcurrentHashMap<>();

    PageMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(Output output) {
        meters(output.sourceId()).count(output);
    }

    private SourceMeters meters(String source) {
        SourceMeters known = sources.get(source);
        if (known != null) {
            return known;
        }
        return sources.computeIfAbsent(
                sources.size() < MOST_SOURCES ? source : OTHER, name -> new SourceMeters(registry, name));
    }

    /** The meters of one source, looked up once. */
    private static final class SourceMeters {
        private final MeterRegistry registry;
        private final String source;
        private final Map<Output.Outcome, Counter> pages = new EnumMap<>(Output.Outcome.class);
        private final Map<String, Counter> rejections = new ConcurrentHashMap<>();
        private final Map<Part, Counter> empty = new EnumMap<>(Part.class);
        private final Counter unsure;
        private final DistributionSummary confidence;

        SourceMeters(MeterRegistry registry, String source) {
            this.registry = registry;
            this.source = source;
            for (Output.Outcome outcome : Output.Outcome.values()) {
                pages.put(outcome, registry.counter("courant.parser.pages", tags("outcome", WireNames.of(outcome))));
            }
            for (Part part : Part.values()) {
                empty.put(part, registry.counter("courant.parser.empty.fields", tags("field", WireNames.of(part))));
            }
            unsure = registry.counter("courant.parser.low.confidence", Tags.of("source", source));
            confidence = registry.summary("courant.parser.confidence", Tags.of("source", source));
        }

        void count(Output output) {
            increment(pages.get(output.outcome()));
            Quality quality = output.quality();
            if (quality.reason() != null) {
                increment(rejections.computeIfAbsent(
                        quality.reason(),
                        reason -> registry.counter("courant.parser.rejections", tags("reason", reason))));
            }
            if (output.outcome() == Output.Outcome.ARTICLE) {
                confidence.record(quality.confidence());
                quality.empty().forEach(part -> increment(empty.get(part)));
                if (quality.isUnsure()) {
                    unsure.increment();
                }
            }
        }

        private Tags tags(String name, String value) {
            return Tags.of("source", source, name, value);
        }

        private static void increment(@Nullable Counter counter) {
            if (counter != null) {
                counter.increment();
            }
        }
    }
}
