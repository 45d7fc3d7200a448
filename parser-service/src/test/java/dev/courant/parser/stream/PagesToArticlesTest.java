package dev.courant.parser.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.events.Article;
import dev.courant.events.ArticleEvent;
import dev.courant.events.ArticleEventCodec;
import dev.courant.events.DeadLetter;
import dev.courant.events.Removal;
import dev.courant.events.Source;
import dev.courant.events.SourceCodec;
import dev.courant.events.Topics;
import dev.courant.parser.Pages;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a real broker. */
class PagesToArticlesTest {
    private static final String URL = "https://gazette.example/";

    @TempDir
    static Path folder;

    private static TestBroker broker;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        broker = TestBroker.start(folder);
        service = new SpringApplicationBuilder(ParserApplication.class)
                .run(
                        "--server.port=0",
                        "--courant.parser.instance-id=test",
                        "--courant.parser.bootstrap-servers=" + broker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @Test
    void everyPageBecomesOneRecordAndNoneIsInTheWay() throws Exception {
        broker.send(Topics.SOURCES, SourceCodec.encode(gazette(), Pages.FETCHED_AT));
        broker.sendRaw(Topics.PAGES, "k1", "garbage".getBytes(StandardCharsets.UTF_8), List.of());
        broker.sendPage(Pages.html(URL + "pier", Pages.article("Old pier to be rebuilt", Pages.threeParagraphs())));
        broker.sendRaw(Topics.PAGES, "k2", null, List.of(new RecordHeader("ce_type", new byte[] {(byte) 0xC3, 0x28})));
        broker.sendPage(Pages.page(URL + "gone", 410, null, new byte[0]));
        broker.sendPage(Pages.html(URL + "short", "<title>Short</title><body><p>Nothing much.</p>"));
        broker.sendPage(Pages.html(URL + "pool", Pages.article("New pool to be opened", Pages.threeParagraphs())));

        List<ConsumerRecord<byte[], byte[]>> articles = broker.read(Topics.ARTICLES, 3);
        List<ConsumerRecord<byte[], byte[]>> rejections = broker.read(Topics.REJECTIONS, 1);
        List<ConsumerRecord<byte[], byte[]>> dead = broker.read(Topics.PAGES.dlq(), 2);

        assertThat(articles).extracting(PagesToArticlesTest::event).hasAtLeastOneElementOfType(Removal.class);
        Article pier = articles.stream()
                .map(PagesToArticlesTest::event)
                .filter(event -> event.canonicalUrl().endsWith("pier"))
                .map(Article.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(pier.source().name()).isEqualTo("The Harbour Gazette");
        assertThat(articles)
                .allSatisfy(record -> assertThat(new String(record.key(), StandardCharsets.UTF_8))
                        .isEqualTo(event(record).id()));
        Set<String> onTheWire =
                Set.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "content-type");
        assertThat(articles)
                .allSatisfy(record -> assertThat(headers(record).keySet()).isEqualTo(onTheWire));
        assertThat(rejections)
                .allSatisfy(record -> assertThat(headers(record).keySet()).isEqualTo(onTheWire));
        assertThat(dead).allSatisfy(PagesToArticlesTest::holdsTheOriginalAndTheReason);
        awaitCounters();
    }

    @Test
    void healthAndMetricsAnswer() throws Exception {
        assertThat(get("/health/liveness")).contains("UP");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(get("/health/readiness")).contains("UP"));
    }

    private static void holdsTheOriginalAndTheReason(ConsumerRecord<byte[], byte[]> record) {
        DeadLetter letter = DeadLetter.from(headers(record));
        assertThat(letter.reason()).isEqualTo(DeadLetter.Reason.INVALID_EVENT);
        assertThat(letter.topic()).isEqualTo(Topics.PAGES.name());
        if (new String(record.key(), StandardCharsets.UTF_8).equals("k1")) {
            assertThat(record.value()).asString().isEqualTo("garbage");
            assertThat(headers(record).keySet()).allMatch(name -> name.startsWith(DeadLetter.HEADER_PREFIX));
        } else {
            assertThat(record.value()).isNull();
            assertThat(record.headers().lastHeader("ce_type").value()).containsExactly(0xC3, 0x28);
        }
    }

    private static void awaitCounters() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get("/prometheus"))
                        .contains("courant_parser_pages_total{outcome=\"article\",source=\"harbour-gazette\"} 2.0")
                        .contains("courant_parser_pages_total{outcome=\"removed\",source=\"harbour-gazette\"} 1.0")
                        .contains("courant_parser_pages_total{outcome=\"rejected\",source=\"harbour-gazette\"} 1.0")
                        .contains("courant_parser_pages_total{outcome=\"dead\",source=\"unknown\"} 2.0"));
    }

    private static ArticleEvent event(ConsumerRecord<byte[], byte[]> record) {
        return ArticleEventCodec.decode(headers(record), record.value());
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        return RecordParser.headers(record);
    }

    private static String get(String path) throws Exception {
        String port = service.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static Source gazette() {
        return new Source(
                "harbour-gazette",
                "The Harbour Gazette",
                URL,
                "GB",
                "en",
                null,
                List.of(),
                List.of(),
                List.of(),
                Source.DEFAULT_DELAY);
    }
}
