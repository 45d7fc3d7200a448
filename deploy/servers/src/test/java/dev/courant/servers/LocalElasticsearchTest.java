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
    /** Of components that only the plugin brings. */
    private static final String INDEX = """
            {
              "settings": {"analysis": {
                "char_filter": {"variants": {"type": "mapping", "mappings": ["質 => 质", "電 => 电", "腦 => 脑"]}},
                "filter": {"bigrams": {"type": "cjk_bigram", "output_unigrams": true}},
                "analyzer": {"text": {
                  "tokenizer": "standard",
                  "char_filter": ["html_strip", "variants"],
                  "filter": ["cjk_width", "lowercase", "bigrams", "asciifolding"]}}}},
              "mappings": {"properties": {"title": {"type": "text", "analyzer": "text"}}}
            }
            """;

    @Test
    void aSecondStartFindsTheClusterAndItsDocuments(@TempDir Path folder) throws Exception {
        String uuid;
        try (LocalElasticsearch elasticsearch = LocalElasticsearch.start(folder)) {
            uuid = elasticsearch.clusterUuid();
            send(elasticsearch, "PUT", "/news", INDEX);
            send(elasticsearch, "PUT", "/news/_doc/1?refresh=true", "{\"title\":\"<b>電腦質量</b> Grüße\"}");
            assertThat(statusOf(elasticsearch, "PUT", "/typo/_doc/1", "{}")).isEqualTo(404);
        }
        try (LocalElasticsearch elasticsearch = LocalElasticsearch.start(folder)) {
            assertThat(elasticsearch.clusterUuid()).isEqualTo(uuid).hasSizeGreaterThan(10);
            assertThat(send(elasticsearch, "GET", "/news/_search", phrase("质量")))
                    .contains("Grüße");
            assertThat(send(elasticsearch, "GET", "/news/_search", phrase("量质")))
                    .doesNotContain("Grüße");
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

    private static String phrase(String text) {
        return "{\"query\":{\"match_phrase\":{\"title\":\"" + text + "\"}}}";
    }

    private static String send(LocalElasticsearch elasticsearch, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = exchange(elasticsearch, method, path, body);
        assertThat(response.statusCode()).as(response.body()).isLessThan(300);
        return response.body();
    }

    private static int statusOf(LocalElasticsearch elasticsearch, String method, String path, String body)
            throws IOException, InterruptedException {
        return exchange(elasticsearch, method, path, body).statusCode();
    }

    private static HttpResponse<String> exchange(
            LocalElasticsearch elasticsearch, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(elasticsearch.url() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
