package dev.courant.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a node says of itself. Never asks {@code GET /}: the minimal distribution answers 405 there. */
record ElasticsearchHealth(int port, String clusterName) {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Whether it is our node that answers, and no shard of an older index is still missing. */
    boolean isReady() {
        if (!Readiness.portAnswers(port)) {
            return false;
        }
        try {
            JsonNode health = get("/_cluster/health?wait_for_status=yellow&timeout=5s");
            return clusterName.equals(health.path("cluster_name").asString(""))
                    && !health.path("timed_out").asBoolean(true);
        } catch (IOException | JacksonException notYetOrNotOurs) {
            return false;
        }
    }

    String clusterUuid() {
        try {
            return get("/_cluster/state/version").path("cluster_uuid").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode get(String path) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + path)).timeout(ANSWER).build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                throw new IOException(path + " answers " + response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
