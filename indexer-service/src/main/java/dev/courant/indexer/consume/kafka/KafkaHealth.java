package dev.courant.indexer.consume.kafka;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Ready while Kafka answers. */
@Singleton
@Readiness
@Requires(bean = ConsumerThread.class)
final class KafkaHealth extends AbstractHealthIndicator<Map<String, String>> {
    private final Admin admin;

    KafkaHealth(KafkaClients clients) {
        this.admin = clients.admin();
    }

    @Override
    protected Map<String, String> getHealthInformation() {
        try {
            String id = admin.describeCluster().clusterId().get(5, TimeUnit.SECONDS);
            healthStatus = HealthStatus.UP;
            return Map.of("clusterId", id);
        } catch (ExecutionException | TimeoutException e) {
            healthStatus = HealthStatus.DOWN;
            return Map.of("error", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            healthStatus = HealthStatus.UNKNOWN;
            return Map.of();
        }
    }

    @Override
    protected String getName() {
        return "kafka";
    }

    @PreDestroy
    void close() {
        admin.close();
    }
}
