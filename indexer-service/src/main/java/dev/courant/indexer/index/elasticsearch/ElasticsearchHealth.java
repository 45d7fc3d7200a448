package dev.courant.indexer.index.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;

/** Ready while the cluster answers, in whatever colour: a red one may well serve most months. */
@Singleton
@Readiness
final class ElasticsearchHealth extends AbstractHealthIndicator<Map<String, String>> {
    private final ElasticsearchClient client;

    ElasticsearchHealth(ElasticsearchClient client) {
        this.client = client;
    }

    @Override
    protected Map<String, String> getHealthInformation() {
        try {
            HealthResponse health = client.cluster().health();
            healthStatus = HealthStatus.UP;
            return Map.of(
                    "cluster", health.clusterName(), "status", health.status().jsonValue());
        } catch (IOException | ElasticsearchException e) {
            healthStatus = HealthStatus.DOWN;
            return Map.of("error", String.valueOf(e.getMessage()));
        }
    }

    @Override
    protected String getName() {
        return "elasticsearch";
    }
}
