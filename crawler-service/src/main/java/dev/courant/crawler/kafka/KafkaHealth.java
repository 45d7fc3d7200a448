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
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether Kafka answers and has the topics that we write to. */
public final class KafkaHealth extends AbstractHealthIndicator implements DisposableBean {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final List<String> TOPICS = List.of(Topics.SOURCES.name(), Topics.PAGES.name());

    private final Admin admin;

    /** @param bootstrapServers as Kafka's clients take them */
    public KafkaHealth(String bootstrapServers) {
        super("Kafka does not answer");
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.CLIENT_ID_CONFIG, "crawler-health"));
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws ExecutionException, InterruptedException {
        try {
            admin.describeTopics(TOPICS).allTopicNames().get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
            health.up();
        } catch (TimeoutException e) {
            health.down(e);
        }
    }

    @Override
    public void destroy() {
        admin.close();
    }
}
