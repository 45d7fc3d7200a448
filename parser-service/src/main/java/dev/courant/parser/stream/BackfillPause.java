package dev.courant.parser.stream;

import dev.courant.events.WireNames;
import dev.courant.parser.stream.BackfillGate.Cause;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/**
 * Pauses the consumers of backfill while fresh news waits. A paused consumer ends the batch at hand, keeps its partitions and
 * polls on, so that the group does not notice.
 */
final class BackfillPause implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BackfillPause.class);

    private final LagReader lags;
    private final BackfillProperties properties;
    private final BackfillGate gate;
    private final List<AbstractMessageListenerContainer<?, ?>> containers = new CopyOnWriteArrayList<>();
    private volatile LiveLag lag = new LiveLag(0, 0);
    private volatile Set<Cause> causes;
    private long pausedSince = System.nanoTime();
    private @Nullable Thread looking;

    /**
     * Governs nothing yet.
     *
     * @param lags closed with this
     */
    BackfillPause(LagReader lags, BackfillProperties properties, MeterRegistry registry) {
        this.lags = lags;
        this.properties = properties;
        this.gate = new BackfillGate(properties.pauseAbove(), properties.resumeBelow());
        this.causes = gate.causes();
        for (Cause cause : Cause.values()) {
            Gauge.builder("courant.parser.backfill.paused", () -> causes.contains(cause) ? 1 : 0)
                    .tag("cause", WireNames.of(cause))
                    .register(registry);
        }
        Gauge.builder("courant.parser.live.lag", () -> lag.pages())
                .tag("of", WireNames.of(Cause.PAGES))
                .register(registry);
        Gauge.builder("courant.parser.live.lag", () -> lag.articles())
                .tag("of", WireNames.of(Cause.ARTICLES))
                .register(registry);
    }

    /** Takes a container that is not started yet: it begins paused, until a look has said that nothing waits. */
    synchronized void govern(AbstractMessageListenerContainer<?, ?> container) {
        container.pause();
        containers.add(container);
        if (looking == null) {
            looking = Thread.ofVirtual().name("backfill-pause").start(this::lookOnAndOn);
        }
    }

    private void lookOnAndOn() {
        try {
            while (!Thread.interrupted()) {
                look();
                Thread.sleep(properties.lookEvery());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        Optional<LiveLag> now = read();
        now.ifPresent(known -> lag = known);
        boolean wasOpen = gate.isOpen();
        gate.look(now);
        causes = gate.causes();
        if (gate.isOpen() && !wasOpen) {
            log.info(
                    "Backfill goes on after a pause of {}: {} live pages and {} articles wait",
                    paused(),
                    lag.pages(),
                    lag.articles());
            containers.forEach(AbstractMessageListenerContainer::resume);
        } else if (!gate.isOpen() && wasOpen) {
            pausedSince = System.nanoTime();
            log.info("Backfill pauses: {}", why());
            containers.forEach(AbstractMessageListenerContainer::pause);
        }
    }

    private Optional<LiveLag> read() throws InterruptedException {
        try {
            return Optional.of(lags.read());
        } catch (InterruptException e) {
            throw new InterruptedException("stopped");
        } catch (KafkaException e) {
            log.warn("Could not see how much fresh news waits, so backfill waits: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private String why() {
        return causes.contains(Cause.UNKNOWN)
                ? "Kafka does not say how much fresh news waits"
                : "%d live pages wait for the parser and %d articles for the indexer, more than %d"
                        .formatted(lag.pages(), lag.articles(), properties.pauseAbove());
    }

    private Duration paused() {
        return Duration.ofSeconds((System.nanoTime() - pausedSince) / 1_000_000_000);
    }

    @Override
    public void close() {
        Thread thread = looking;
        try {
            if (thread != null) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lags.close();
    }
}
