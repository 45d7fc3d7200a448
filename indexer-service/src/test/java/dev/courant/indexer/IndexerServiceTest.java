package dev.courant.indexer;

import static dev.courant.indexer.fixtures.Samples.removal;
import static dev.courant.indexer.fixtures.Samples.url;
import static dev.courant.indexer.fixtures.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.courant.events.Article;
import dev.courant.events.ArticleId;
import dev.courant.events.DeadLetter;
import dev.courant.indexer.fixtures.Forwarder;
import dev.courant.indexer.fixtures.Servers;
import dev.courant.indexer.fixtures.Topic;
import dev.courant.indexer.search.ArticleSearch;
import dev.courant.servers.LocalElasticsearch;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole service on a real Kafka and a real Elasticsearch. */
class IndexerServiceTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    private static Topic topic;

    private final String group = "test-" + UUID.randomUUID();

    @BeforeAll
    static void open() {
        topic = new Topic(Servers.kafkaBootstrapServers());
    }

    @AfterAll
    static void close() {
        topic.close();
    }

    @Test
    void eventsBecomeSearchableAndBadOnesAreKeptInTheDlq() {
        String url = url();
        String removed = url();
        topic.send(version(url, 2, "Second"));
        topic.send(version(url, 1, "First"));
        String broken = topic.sendBroken("{\"id\":");
        topic.send(removal(removed, 5));
        topic.send(version(removed, 4, "Gone"));

        try (ApplicationContext service = service(Servers.elasticsearchUrl())) {
            awaitTitle(service, url, "Second");
            awaitCommitted();
            assertThat(find(service, removed)).isEmpty();
        }

        DeadLetter letter = topic.deadLetter(broken);
        assertThat(letter.reason()).isEqualTo(DeadLetter.Reason.INVALID_EVENT);
        assertThat(letter.topic()).isEqualTo("news.articles");
    }

    @Test
    void twoInstancesShareTheWorkAndTakeItOver() {
        List<String> urls = IntStream.range(0, 200).mapToObj(i -> url()).toList();
        ApplicationContext first = service(Servers.elasticsearchUrl());
        try (ApplicationContext second = service(Servers.elasticsearchUrl())) {
            urls.subList(0, 100).forEach(url -> topic.send(version(url, 1, "One of many")));
            awaitTitle(second, urls.get(99), "One of many");
            first.close();
            urls.subList(100, 200).forEach(url -> topic.send(version(url, 1, "One of many")));

            awaitCommitted();

            await().atMost(LONG_ENOUGH)
                    .untilAsserted(() ->
                            assertThat(urls).allMatch(url -> find(second, url).isPresent()));
        }
    }

    @Test
    void elasticsearchMayStopAndStartWithoutALoss() throws Exception {
        Path data = Servers.folder("restarted");
        LocalElasticsearch node = LocalElasticsearch.start(data);
        try (Forwarder address = new Forwarder(node.url());
                ApplicationContext service = service(address.url())) {
            String before = url();
            topic.send(version(before, 1, "Before"));
            awaitTitle(service, before, "Before");

            node.close();
            String during = url();
            topic.send(version(during, 1, "During"));
            topic.send(removal(before, 2));
            await().atMost(LONG_ENOUGH).until(() -> topic.lag(group) > 0);

            node = LocalElasticsearch.start(data);
            address.leadTo(node.url());

            awaitTitle(service, during, "During");
            await().atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(find(service, before)).isEmpty());
            awaitCommitted();
        } finally {
            node.close();
        }
    }

    @Test
    void aMisspeltSettingIsNamed() {
        assertThatThrownBy(() -> ApplicationContext.run(Map.of("courant.indexer.consume.batchsize", 5)))
                .hasStackTraceContaining("courant.indexer.consume.batchsize");
    }

    @Test
    void aSettingOutOfBoundsIsNamed() {
        assertThatThrownBy(() -> ApplicationContext.run(Map.of("courant.indexer.consume.batch-size", 0)))
                .hasStackTraceContaining("courant.indexer.consume.batch-size must be 1 to 5000, not 0");
    }

    private ApplicationContext service(String elasticsearch) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("courant.indexer.consume.bootstrap-servers", Servers.kafkaBootstrapServers());
        settings.put("courant.indexer.consume.group-id", group);
        settings.put("courant.indexer.consume.max-backoff", "2s");
        settings.put("courant.indexer.elasticsearch.url", elasticsearch);
        return ApplicationContext.run(settings);
    }

    private void awaitTitle(ApplicationContext service, String url, String title) {
        await().atMost(LONG_ENOUGH)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(find(service, url)).map(Article::title).contains(title));
    }

    private void awaitCommitted() {
        await().atMost(LONG_ENOUGH).until(() -> topic.lag(group) == 0);
    }

    private static Optional<Article> find(ApplicationContext service, String url) {
        return service.getBean(ArticleSearch.class).find(ArticleId.of(url));
    }
}
