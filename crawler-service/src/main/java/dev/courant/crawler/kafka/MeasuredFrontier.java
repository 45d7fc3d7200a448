package dev.courant.crawler.kafka;

import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/** The frontier's topology at work, as the service starts it, but for Spring. */
final class MeasuredFrontier implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(20);

    private final MeterRegistry registry;
    private final FrontierParts parts;
    private final KafkaStreams streams;

    MeasuredFrontier(
            String bootstrapServers,
            Path stateFolder,
            FrontierPolicy policy,
            FrontierListener listener,
            MeterRegistry registry) {
        this.registry = registry;
        parts = new FrontierParts(registry);
        Properties settings = new Properties();
        settings.putAll(FrontierConfiguration.streamsSettings(
                bootstrapServers,
                new FrontierSettings(
                        stateFolder,
                        1,
                        0,
                        "measured",
                        Duration.ofSeconds(10),
                        Duration.ofMillis(50),
                        INTERVAL,
                        "here:1")));
        streams = new KafkaStreams(
                FrontierTopology.build(new Topology(), () -> new FrontierProcessor(policy, listener, INTERVAL, parts)),
                new StreamsConfig(settings));
        streams.start();
    }

    /** Returns when so many URLs are pending. */
    void awaitTaken(long count) throws InterruptedException {
        while (streams.state() != KafkaStreams.State.RUNNING || parts.counts().pending() < count) {
            if (streams.state() == KafkaStreams.State.ERROR) {
                throw new IllegalStateException("The frontier broke down");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    double scanP99Millis() {
        Timer scans = registry.get("courant.crawler.frontier.due.scan").timer();
        return Arrays.stream(scans.takeSnapshot().percentileValues())
                .filter(value -> value.percentile() > 0.9)
                .mapToDouble((ValueAtPercentile value) -> value.value(TimeUnit.MICROSECONDS) / 1e3)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        streams.close(Duration.ofMinutes(1));
    }
}
