package dev.courant.indexer.consume.kafka;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Liveness;
import jakarta.inject.Singleton;
import java.util.Map;

/** Alive while the reading thread is: it outlives everything but an error of the JVM, which a restart may mend. */
@Singleton
@Liveness
@Requires(bean = ConsumerThread.class)
final class ReadingHealth extends AbstractHealthIndicator<Map<String, String>> {
    private final ConsumerThread thread;

    ReadingHealth(ConsumerThread thread) {
        this.thread = thread;
    }

    @Override
    protected Map<String, String> getHealthInformation() {
        healthStatus = thread.isAlive() ? HealthStatus.UP : HealthStatus.DOWN;
        return Map.of();
    }

    @Override
    protected String getName() {
        return "reading";
    }
}
