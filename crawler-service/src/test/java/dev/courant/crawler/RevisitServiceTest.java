package dev.courant.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import dev.courant.crawler.site.LocalSite;
import dev.courant.events.Page;
import dev.courant.events.PageCodec;
import dev.courant.events.Topics;
import dev.courant.servers.LocalKafka;
import dev.courant.servers.TopicCreator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a real broker: what it publishes of pages that it looks at again, and what it tells of them. */
class RevisitServiceTest {
    private static final List<String> PATHS = List.of("/changed", "/kept", "/same", "/gone");

    @TempDir
    Path folder;

    private final LocalSite site = new LocalSite();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final LocalKafka kafka;

    RevisitServiceTest(@TempDir Path kafkaFolder) {
        kafka = LocalKafka.start(kafkaFolder);
    }

    @BeforeEach
    void prepare() throws IOException {
        new TopicCreator(kafka.bootstrapServers()).create(Topics.all(), 1);
        new TopicCreator(kafka.bootstrapServers()).create(Topics.internal(), 1);
        String items = PATHS.stream()
                .map(path -> "{\"url\": \"" + site.url(path) + "\"}")
                .collect(Collectors.joining(", "));
        site.text("/feed.json", "application/feed+json", "{\"items\": [" + items + "]}");
        site.on("/changed", exchange -> answer(exchange, 200, isFirst(exchange) ? "one" : "two"));
        site.on("/same", exchange -> answer(exchange, 200, "same"));
        site.on("/gone", exchange -> answer(exchange, isFirst(exchange) ? 200 : 404, "gone"));
        site.on("/kept", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"kept\"");
            String known = exchange.getRequestHeaders().getFirst("If-None-Match");
            answer(exchange, "\"kept\"".equals(known) ? 304 : 200, "kept");
        });
        Files.writeString(folder.resolve("sources.yml"), """
                sources:
                  - id: paper
                    name: Paper
                    url: %s
                    feeds: ["%s"]
                    delay: 0s
                """.formatted(site.url("/"), site.url("/feed.json")));
    }

    private boolean isFirst(HttpExchange exchange) {
        return asked.add(exchange.getRequestURI().getPath());
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(status, status == 304 ? -1 : body.length);
        if (status != 304) {
            exchange.getResponseBody().write(body);
        }
    }

    @AfterEach
    void close() {
        kafka.close();
        site.close();
    }

    @Test
    void publishesWhatChangedAndWhatIsGoneAndNothingElse() throws Exception {
        String[] arguments = {
            "--server.port=0",
            "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
            "--courant.crawler.sources=" + folder.resolve("sources.yml"),
            "--courant.crawler.frontier.state-folder=" + folder.resolve("state"),
            "--courant.crawler.allow-private-addresses=true",
            "--courant.crawler.revisit-after=2s"
        };
        try (ConfigurableApplicationContext service = SpringApplication.run(CrawlerApplication.class, arguments)) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(get(service, "/prometheus").body())
                            .contains("courant_crawler_frontier_pending 0.0", "courant_crawler_revisits_pending 0.0")
                            .contains("fetched_total{outcome=\"published\",source=\"paper\"} 4.0")
                            .contains("fetched_total{outcome=\"updated\",source=\"paper\"} 1.0")
                            .contains("fetched_total{outcome=\"unchanged\",source=\"paper\"} 2.0")
                            .contains("fetched_total{outcome=\"gone\",source=\"paper\"} 1.0"));
            assertThat(get(service, "/api/v1/sources/stats").body())
                    .contains("\"fetched\":4", "\"revisits\":{\"gone\":1,\"unchanged\":2,\"updated\":1}");
            tellsWhatItKnows(service);
            namesWhatIsWrong(service);
        }
        Map<String, List<Page>> pages = TopicReader.readAll(kafka.bootstrapServers(), Topics.PAGES).stream()
                .map(record -> PageCodec.decode(TopicReader.headers(record), record.value()))
                .collect(Collectors.groupingBy(
                        page -> page.canonicalUrl().substring(site.url("").length())));
        assertThat(pages.get("/changed"))
                .extracting(page -> new String(page.body(), StandardCharsets.UTF_8))
                .containsExactly("one", "two");
        assertThat(pages.get("/gone")).extracting(Page::httpStatus).containsExactly(200, 404);
        isOnePageInOrder(Objects.requireNonNull(pages.get("/changed")));
        isOnePageInOrder(Objects.requireNonNull(pages.get("/gone")));
        assertThat(pages.get("/kept")).hasSize(1);
        assertThat(pages.get("/same")).hasSize(1);
    }

    private static void isOnePageInOrder(List<Page> events) {
        assertThat(events.getLast().firstSeenAt()).isEqualTo(events.getFirst().firstSeenAt());
        assertThat(events.getLast().fetchedAt()).isAfter(events.getFirst().fetchedAt());
    }

    private void tellsWhatItKnows(ConfigurableApplicationContext service) throws Exception {
        assertThat(lookUp(service, site.url("/gone?utm_source=x")).body())
                .contains(
                        "\"requested\":\"" + site.url("/gone?utm_source=x") + "\"",
                        "\"url\":\"" + site.url("/gone") + "\"")
                .contains("\"known\":true", "\"kind\":\"page\"", "\"state\":\"ended\"", "\"source\":\"paper\"")
                .contains("\"outcome\":\"gone\"", "\"failures\":0", "\"why\":\"It was published and is gone")
                .containsPattern("\"firstSeenAt\":\"20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z\"")
                .doesNotContain("null", "movedTo", "dueAt");
        assertThat(lookUp(service, site.url("/feed.json")).body())
                .contains("\"kind\":\"feed\"", "\"state\":\"resting\"", "\"dueAt\":\"", "\"hostDueAt\":\"");
        HttpResponse<String> unknown = lookUp(service, "https://nobody.example/1");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body())
                .startsWith(
                        "{\"requested\":\"https://nobody.example/1\",\"url\":\"https://nobody.example/1\",\"known\":false,\"why\":\"");
    }

    private void namesWhatIsWrong(ConfigurableApplicationContext service) throws Exception {
        isProblem(get(service, "/api/v1/frontier"), 400, "\"parameter\":\"url\"");
        isProblem(lookUp(service, ""), 400, "\"parameter\":\"url\"");
        isProblem(lookUp(service, "ftp://a.example/"), 400, "\"parameter\":\"url\"");
        isProblem(get(service, "/api/v1/no-such-thing"), 404, "\"status\":404");
        HttpRequest post = request(service, "/api/v1/sources/stats")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        isProblem(http.send(post, BodyHandlers.ofString()), 405, "\"status\":405");
    }

    private static void isProblem(HttpResponse<String> response, int status, String part) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains(part);
    }

    private HttpResponse<String> lookUp(ConfigurableApplicationContext service, String url)
            throws IOException, InterruptedException {
        return get(service, "/api/v1/frontier?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(ConfigurableApplicationContext service, String path)
            throws IOException, InterruptedException {
        return http.send(request(service, path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext service, String path) {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
