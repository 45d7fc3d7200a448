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
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Ready while Kafka answers. */
@Singleton
@Readiness
@Requires(bean = ConsumerThread.class)
final class KafkaHealth extends AbstractHealthIndicator<Map<String, String>> {
    private final KafkaClients clients;
    private @Nullable Admin admin;

    KafkaHealth(KafkaClients clients) {
        this.clients = clients;
    }

    @Override
    protected Map<String, String> getHealthInformation() {
        try {
            String id = admin().describeCluster().clusterId().get(5, TimeUnit.SECONDS);
            healthStatus = HealthStatus.UP;
            return Map.of("clusterId", id);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
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

    /** Made at the first question: a name that does not resolve yet fails that one, not the start of the service. */
    private synchronized Admin admin() {
        Admin present = admin == null ? clients.admin() : admin;
        admin = present;
        return present;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
