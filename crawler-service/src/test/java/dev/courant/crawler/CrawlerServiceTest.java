package dev.courant.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.courant.crawler.publish.EventSink;
import dev.courant.crawler.publish.EventSink.Outgoing;
import dev.courant.crawler.site.LocalSite;
import dev.courant.events.EventRecord;
import dev.courant.events.Page;
import dev.courant.events.PageCodec;
import dev.courant.events.Source;
import dev.courant.events.SourceCodec;
import dev.courant.events.Topics;
import dev.courant.servers.LocalKafka;
import dev.courant.servers.TopicCreator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The whole service on a real broker. */
class CrawlerServiceTest {
    private static final int ARTICLES = 40;

    @TempDir
    Path folder;

    private final LocalSite site = new LocalSite();
    private final HttpClient http = HttpClient.newHttpClient();
    private LocalKafka kafka;

    CrawlerServiceTest(@TempDir Path kafkaFolder) {
        kafka = LocalKafka.start(kafkaFolder);
    }

    @BeforeEach
    void prepare() throws IOException {
        new TopicCreator(kafka.bootstrapServers()).create(Topics.all(), 4);
        new TopicCreator(kafka.bootstrapServers()).create(Topics.internal(), 4);
        site.text(
                "/feed",
                "application/rss+xml",
                IntStream.range(0, ARTICLES)
                        .mapToObj(i ->
                                "<item><title>Story " + i + "</title><link>" + site.url("/a/" + i) + "</link></item>")
                        .collect(Collectors.joining(
                                "",
                                "<?xml version='1.0'?><rss version='2.0'><channel><title>t</title><link>x</link>"
                                        + "<description>d</description>",
                                "</channel></rss>")));
        IntStream.range(0, ARTICLES).forEach(i -> site.page("/a/" + i, "Text 质量 " + i));
        Files.writeString(folder.resolve("sources.yml"), """
                sources:
                  - id: paper
                    name: Paper
                    url: %s
                    feeds: ["%s"]
                    delay: 0s
                """.formatted(site.url("/"), site.url("/feed")));
    }

    @AfterEach
    void close() {
        kafka.close();
        site.close();
    }

    @Test
    void pagesArriveExactlyAndARestartDoesNoHarm() throws Exception {
        Map<String, Page> first;
        try (ConfigurableApplicationContext service = start()) {
            awaitPublished(service);
            List<ConsumerRecord<byte[], byte[]>> records = TopicReader.readAll(kafka.bootstrapServers(), Topics.PAGES);
            assertThat(records).hasSize(ARTICLES);
            records.forEach(CrawlerServiceTest::hasOnlyOurHeaders);
            first = pages(records);
            assertThat(first.keySet()).isEqualTo(expectedUrls());
            assertThat(Objects.requireNonNull(first.get(site.url("/a/7"))).body())
                    .asString()
                    .isEqualTo("Text 质量 7");
            answersWhoeverWatches(service);
        }
        assertThat(sources()).containsOnlyKeys("paper");

        try (ConfigurableApplicationContext service = start()) {
            awaitDone(service);
        }

        List<ConsumerRecord<byte[], byte[]>> all = TopicReader.readAll(kafka.bootstrapServers(), Topics.PAGES);
        assertThat(all).as("whatever was fetched before is not fetched again").hasSize(ARTICLES);
    }

    @Test
    void whatIsPublishedTogetherIsSeenTogetherOrNotAtAll() {
        EventRecord event = new EventRecord("https://a.example/", Map.of("ce_id", "1"), new byte[] {1});
        Outgoing page = new Outgoing(Topics.PAGES, event);
        Outgoing tooLarge = new Outgoing(
                Topics.PAGES, new EventRecord("https://a.example/2", Map.of("ce_id", "2"), new byte[10 << 20]));
        try (ConfigurableApplicationContext service = start()) {
            awaitPublished(service);
            EventSink sink = service.getBean(EventSink.class);
            assertThatThrownBy(() -> sink.publish(List.of(page, tooLarge))).isInstanceOf(RuntimeException.class);
            // What comes behind it is seen, so whoever reads is not kept from it by a transaction that is open.
            sink.publish(List.of(page));
        }

        assertThat(TopicReader.readAll(kafka.bootstrapServers(), Topics.PAGES)).hasSize(ARTICLES + 1);
    }

    @Test
    void waitsForKafkaWithoutDying() throws Exception {
        String bootstrap = kafka.bootstrapServers();
        kafka.close();

        try (ConfigurableApplicationContext service = start(bootstrap)) {
            assertThat(get(service, "/health/liveness").status()).isEqualTo(200);
            assertThat(get(service, "/health/readiness").status()).isEqualTo(503);
            assertThat(get(service, "/prometheus").body()).contains("courant_crawler_sources_unpolled 1.0");
            assertThat(site.arrivals()).isEmpty();
        }
    }

    /** A sink with an error that nobody expects. */
    static final class BrokenSink {
        @Bean
        @Primary
        EventSink brokenSink() {
            return events -> {
                throw new LinkageError("of a library");
            };
        }
    }

    @Test
    void aCrawlThatBrokeDownIsNotAlive() {
        SpringApplication application = new SpringApplication(CrawlerApplication.class, BrokenSink.class);
        try (ConfigurableApplicationContext service = application.run(arguments(kafka.bootstrapServers()))) {
            await().untilAsserted(() ->
                    assertThat(get(service, "/health/liveness").status()).isEqualTo(503));
        }
    }

    private ConfigurableApplicationContext start() {
        return start(kafka.bootstrapServers());
    }

    private ConfigurableApplicationContext start(String bootstrapServers) {
        return SpringApplication.run(CrawlerApplication.class, arguments(bootstrapServers));
    }

    private String[] arguments(String bootstrapServers) {
        return new String[] {
            "--server.port=0",
            "--spring.kafka.bootstrap-servers=" + bootstrapServers,
            "--courant.crawler.sources=" + folder.resolve("sources.yml"),
            "--courant.crawler.frontier.state-folder=" + folder.resolve("state"),
            "--courant.crawler.allow-private-addresses=true"
        };
    }

    private void awaitPublished(ConfigurableApplicationContext service) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(get(service, "/prometheus").body())
                        .contains("outcome=\"published\",source=\"paper\"} " + ARTICLES + ".0"));
    }

    private void awaitDone(ConfigurableApplicationContext service) {
        await().atMost(Duration.ofMinutes(1))
                .during(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(get(service, "/prometheus").body())
                        .contains("courant_crawler_frontier_pending 0.0", "courant_crawler_sources_unpolled 0.0"));
    }

    private void answersWhoeverWatches(ConfigurableApplicationContext service) throws Exception {
        assertThat(get(service, "/prometheus").body())
                .contains("courant_crawler_discovered_total{source=\"paper\"} " + ARTICLES + ".0")
                .contains("courant_crawler_fetched_total{outcome=\"published\",source=\"paper\"} " + ARTICLES + ".0");
        assertThat(get(service, "/health/liveness").status()).isEqualTo(200);
        assertThat(get(service, "/health/readiness").status()).isEqualTo(200);
        assertThat(get(service, "/api/v1/sources/stats").body())
                .isEqualTo("[{\"id\":\"paper\",\"discovered\":40,\"fetched\":40,\"failed\":{},\"disallowed\":0,"
                        + "\"duplicates\":0,\"other\":0,\"revisits\":{}}]");
    }

    private record Answer(int status, String body) {}

    private Answer get(ConfigurableApplicationContext service, String path) throws IOException, InterruptedException {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    private Set<String> expectedUrls() {
        return IntStream.range(0, ARTICLES).mapToObj(i -> site.url("/a/" + i)).collect(Collectors.toUnmodifiableSet());
    }

    private static void hasOnlyOurHeaders(ConsumerRecord<byte[], byte[]> record) {
        assertThat(TopicReader.headers(record).keySet())
                .containsExactlyInAnyOrder(
                        "ce_specversion",
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_subject",
                        "ce_time",
                        "ce_sourceid",
                        "ce_requestedurl",
                        "ce_finalurl",
                        "ce_attempt",
                        "ce_httpstatus",
                        "ce_firstseenat",
                        "ce_origin",
                        "ce_feedtitle",
                        "content-type");
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(header(record, "ce_subject"));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return Objects.requireNonNull(TopicReader.headers(record).get(name));
    }

    /** The newest of each URL. */
    private static Map<String, Page> pages(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, Page> pages = new TreeMap<>();
        records.forEach(record -> {
            Page page = PageCodec.decode(TopicReader.headers(record), record.value());
            pages.merge(page.canonicalUrl(), page, (a, b) -> a.fetchedAt().isAfter(b.fetchedAt()) ? a : b);
        });
        return pages;
    }

    private Map<String, Source> sources() {
        Map<String, Source> sources = new TreeMap<>();
        TopicReader.readAll(kafka.bootstrapServers(), Topics.SOURCES).forEach(record -> {
            Source source = SourceCodec.decode(TopicReader.headers(record), record.value());
            sources.put(source.id(), source);
        });
        return sources;
    }
}
