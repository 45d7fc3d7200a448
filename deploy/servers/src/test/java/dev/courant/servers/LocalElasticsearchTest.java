package dev.courant.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalElasticsearchTest {
    @Test
    void aSecondStartFindsTheClusterAndItsDocuments(@TempDir Path folder) throws Exception {
        String uuid;
        try (LocalElasticsearch elasticsearch = LocalElasticsearch.start(folder)) {
            uuid = elasticsearch.clusterUuid();
            send(elasticsearch, "PUT", "/news", "{}");
            send(elasticsearch, "PUT", "/news/_doc/1?refresh=true", "{\"title\":\"Grüße\"}");
        }
        try (LocalElasticsearch elasticsearch = LocalElasticsearch.start(folder)) {
            assertThat(elasticsearch.clusterUuid()).isEqualTo(uuid).hasSizeGreaterThan(10);
            assertThat(send(elasticsearch, "GET", "/news/_doc/1", "")).contains("Grüße");
            assertThat(elasticsearch.clusterName()).startsWith("courant-");
            killAndExpectReport(elasticsearch);
        }
    }

    private static void killAndExpectReport(LocalElasticsearch elasticsearch) throws Exception {
        ProcessHandle launcher = ProcessHandle.of(elasticsearch.pid()).orElseThrow();
        ProcessHandle node = launcher.children().findFirst().orElseThrow();
        node.destroyForcibly();
        ChildExit exit = elasticsearch.onExit().get(30, TimeUnit.SECONDS);
        assertThat(exit.requested()).isFalse();
        assertThat(exit.exitCode()).isNotZero();
        assertThat(exit.lastLines()).anyMatch(line -> line.contains("Node"));
    }

    private static String send(LocalElasticsearch elasticsearch, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(elasticsearch.url() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isLessThan(300);
            return response.body();
        }
    }
}
