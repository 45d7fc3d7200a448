package dev.courant.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.crawler.site.LocalSite;
import dev.courant.events.Page;
import dev.courant.events.PageCodec;
import dev.courant.events.Topics;
import dev.courant.servers.LocalKafka;
import dev.courant.servers.TopicCreator;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Sources managed over HTTP while the service runs, on a real broker. */
class SourcesServiceTest {
    @TempDir
    Path folder;

    private final LocalSite site = new LocalSite();
    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalKafka kafka;
    private ConfigurableApplicationContext service;

    SourcesServiceTest(@TempDir Path kafkaFolder) {
        kafka = LocalKafka.start(kafkaFolder);
    }

    @BeforeEach
    void start() throws Exception {
        new TopicCreator(kafka.bootstrapServers()).create(Topics.all(), 2);
        new TopicCreator(kafka.bootstrapServers()).create(Topics.internal(), 2);
        site.page("/1", "one")
                .text(
                        "/feed",
                        "application/rss+xml",
                        "<rss version='2.0'><channel><title>t</title>"
                                + "<link>x</link><description>d</description><item><title>One</title><link>"
                                + site.url("/1")
                                + "</link></item></channel></rss>");
        Files.writeString(folder.resolve("sources.yml"), "sources: []\n");
        service = SpringApplication.run(
                CrawlerApplication.class,
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--courant.crawler.sources=" + folder.resolve("sources.yml"),
                "--courant.crawler.frontier.state-folder=" + folder.resolve("state"),
                "--courant.crawler.allow-private-addresses=true");
    }

    @AfterEach
    void close() {
        service.close();
        kafka.close();
        site.close();
    }

    private HttpResponse<String> ask(String method, String path, String body) throws Exception {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private List<Page> pages() {
        return TopicReader.readAll(kafka.bootstrapServers(), Topics.PAGES).stream()
                .map(record -> PageCodec.decode(TopicReader.headers(record), record.value()))
                .toList();
    }

    private String definition() {
        return "{\"id\":\"paper\",\"name\":\"Paper\",\"url\":\"%s\",\"feeds\":[\"%s\"],\"delay\":\"PT0S\"}"
                .formatted(site.url("/"), site.url("/feed"));
    }

    @Test
    void aSourceIsAddedPausedResumedAndRemovedAndAnArticleTakenDown() throws Exception {
        assertThat(ask("GET", "/api/v1/sources", "").body()).isEqualTo("[]\n");
        assertThat(ask("POST", "/api/v1/sources", definition()).statusCode()).isEqualTo(201);
        await().atMost(Duration.ofMinutes(1)).until(() -> pages().size() == 1);
        assertThat(ask("POST", "/api/v1/sources", definition()).statusCode()).isEqualTo(409);

        assertThat(ask("POST", "/api/v1/sources/paper/test", "").body())
                .contains("\"kind\":\"FEED\"", "\"url\":\"" + site.url("/feed") + "\"", "\"entries\":1");
        assertThat(ask("POST", "/api/v1/sources/nobody/test", "").statusCode()).isEqualTo(404);
        assertThat(ask("POST", "/api/v1/sources/paper/pause", "").body()).contains("\"pausedSince\":");
        assertThat(ask("POST", "/api/v1/sources/paper/resume", "").body()).doesNotContain("pausedSince");

        String article = URLEncoder.encode(site.url("/1"), StandardCharsets.UTF_8);
        assertThat(ask("DELETE", "/api/v1/urls?url=" + article, "").statusCode())
                .isEqualTo(202);
        await().atMost(Duration.ofMinutes(1)).until(() -> pages().size() == 2);
        assertThat(pages().stream().map(Page::httpStatus)).containsExactlyInAnyOrder(200, 410);
        assertThat(ask("GET", "/api/v1/frontier?url=" + article, "").body()).contains("taken");

        assertThat(ask("DELETE", "/api/v1/sources/paper", "").statusCode()).isEqualTo(204);
        assertThat(ask("GET", "/api/v1/sources/paper", "").statusCode()).isEqualTo(404);
        assertThat(TopicReader.readAll(kafka.bootstrapServers(), Topics.SOURCES)
                        .getLast()
                        .value())
                .isNull();
    }

    @Test
    void saysWhatIsWrongWithADefinition() throws Exception {
        HttpResponse<String> answer =
                ask("POST", "/api/v1/sources", definition().replace("\"Paper\"", "\"\""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"field\":\"name\"");
        String taken = definition().replace("\"paper\"", "\"stats\"");
        assertThat(ask("POST", "/api/v1/sources", taken).body())
                .contains("\"field\":\"id\"", "choose another one", "\"status\":400");
        assertThat(ask("PUT", "/api/v1/sources/stats", taken).statusCode()).isEqualTo(400);
        assertThat(ask("POST", "/api/v1/sources", "{").statusCode()).isEqualTo(400);
        assertThat(ask("POST", "/api/v1/surveys", "{}").body()).contains("\"parameter\":\"url\"");
        assertThat(ask("DELETE", "/api/v1/urls?url=nothing", "").statusCode()).isEqualTo(400);
    }
}
