package dev.courant.crawler.kafka;

import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.schedule.FrontierCore.Figures;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/** The parts of the frontier that this instance has, by partition, and their figures. Safe for many threads. */
final class FrontierParts {
    private final Map<Integer, Figures> figures = new ConcurrentHashMap<>();
    private final Counter buried;
    private final Timer scans;

    FrontierParts(MeterRegistry registry) {
        buried = Counter.builder("courant.crawler.frontier.dead.letters")
                .description("Frontier events that could not be read")
                .register(registry);
        scans = Timer.builder("courant.crawler.frontier.due.scan")
                .description("Looking for hosts that may be asked, and giving leases out")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        gauge(registry, "courant.crawler.frontier.parts", parts -> parts.figures.size());
        gauge(registry, "courant.crawler.frontier.leases", parts -> parts.sum(Figures::leases));
        gauge(registry, "courant.crawler.frontier.hosts.due", parts -> parts.sum(Figures::hostsDue));
    }

    private void gauge(MeterRegistry registry, String name, ToIntFunction<FrontierParts> value) {
        Gauge.builder(name, this, parts -> value.applyAsInt(parts)).register(registry);
    }

    void set(int partition, Figures now) {
        figures.put(partition, now);
    }

    void remove(int partition) {
        figures.remove(partition);
    }

    void buried() {
        buried.increment();
    }

    void scanned(Duration time) {
        scans.record(time);
    }

    boolean isEmpty() {
        return figures.isEmpty();
    }

    /** The sums over the parts; a source whose lists are in several parts counts in each. */
    FrontierCounts counts() {
        return new FrontierCounts(
                sum(part -> part.counts().pending()),
                sum(part -> part.counts().sourcesUnpolled()),
                sum(part -> part.counts().revisits()));
    }

    private int sum(ToIntFunction<Figures> figure) {
        return figures.values().stream().mapToInt(figure).sum();
    }
}
