package dev.courant.servers;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Who must answer, and where. */
record KafkaIdentity(int port, String clusterId) {
    private static final int ANSWER_SECONDS = 5;

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Whether it is our cluster that answers, and not whoever else has the port. */
    boolean isReady() {
        return Readiness.portAnswers(port) && clusterId.equals(answeredClusterId());
    }

    /** Empty while nobody answers. */
    private String answeredClusterId() {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_SECONDS * 1000);
        try (Admin admin = Admin.create(settings)) {
            return admin.describeCluster().clusterId().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
