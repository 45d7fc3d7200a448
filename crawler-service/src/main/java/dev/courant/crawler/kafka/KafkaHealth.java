package dev.courant.crawler.kafka;

import dev.courant.events.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether Kafka answers and has the topics that we write to. */
public final class KafkaHealth implements HealthIndicator, DisposableBean {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final List<String> TOPICS = List.of(
            Topics.SOURCES.name(), Topics.PAGES.name(), Topics.FRONTIER_EVENTS.name(), Topics.FRONTIER_LEASES.name());

    private final Admin admin;

    /** @param bootstrapServers as Kafka's clients take them */
    public KafkaHealth(String bootstrapServers) {
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.CLIENT_ID_CONFIG, "crawler-health"));
    }

    @Override
    public Health health() {
        try {
            admin.describeTopics(TOPICS).allTopicNames().get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
            return Health.up().build();
        } catch (ExecutionException | TimeoutException e) {
            return Health.down(e).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.down(e).build();
        }
    }

    @Override
    public void destroy() {
        admin.close();
    }
}
