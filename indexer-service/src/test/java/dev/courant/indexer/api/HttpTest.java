package dev.courant.indexer.api;

import static dev.courant.indexer.fixtures.Samples.dated;
import static dev.courant.indexer.fixtures.Samples.removal;
import static dev.courant.indexer.fixtures.Samples.url;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article;
import dev.courant.events.ArticleEventCodec;
import dev.courant.indexer.fixtures.InMemoryArticles;
import dev.courant.indexer.search.elasticsearch.ElasticsearchArticleSearch;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** API, page, health and metrics over HTTP, on a fake index; no Kafka and no Elasticsearch run. */
@MicronautTest
@Property(name = "spec.name", value = "HttpTest")
@Property(name = "courant.indexer.consume.enabled", value = "false")
@Property(name = "courant.indexer.elasticsearch.url", value = "http://127.0.0.1:1")
@Property(name = "micronaut.server.port", value = "-1")
class HttpTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    EmbeddedServer server;

    @Inject
    InMemoryArticles articles;

    private final Article english = dated(url(), "2026-03-01", "en", "Harbour <opens> & shines", "It shines.");
    private final Article chinese = dated(url(), "2026-04-01", "zh-Hant", "港口 shines", "光。");

    @BeforeEach
    void twoArticles() {
        articles.write(List.of(english, chinese));
    }

    @AfterEach
    void removed() {
        articles.setDown(false);
        articles.write(
                List.of(removal(english.canonicalUrl(), 10_000_000), removal(chinese.canonicalUrl(), 10_000_000)));
    }

    @Test
    void aSearchAnswersWithHitsFacetsAndACursor() throws Exception {
        JsonNode answer = json(get("/api/v1/articles?q=shines&sort=oldest&size=1", "application/json"));

        assertThat(answer.path("total").asLong()).isEqualTo(2);
        assertThat(answer.at("/hits/0/id").asString()).isEqualTo(english.id());
        assertThat(answer.at("/hits/0/title").asString()).isEqualTo("Harbour <opens> & shines");
        assertThat(answer.at("/hits/0/titleHtml").asString()).isEqualTo("Harbour &lt;opens&gt; &amp; shines");
        assertThat(answer.at("/hits/0/source/name").asString()).isEqualTo("Harbour Gazette");
        assertThat(answer.at("/hits/0/publishedAt").asString()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(answer.at("/facets/languages/0/tag").asString()).isEqualTo("en");
        assertThat(answer.at("/facets/dates/buckets/0/from").asString()).isEqualTo("2026-03-01");
        String next = answer.path("next").asString();

        JsonNode second = json(get("/api/v1/articles?q=shines&sort=oldest&size=1&after=" + next, "*/*"));

        assertThat(second.at("/hits/0/id").asString()).isEqualTo(chinese.id());
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void nothingFoundIsAnEmptyList() throws Exception {
        JsonNode answer = json(get("/api/v1/articles?q=nowhere", "*/*"));

        assertThat(answer.path("total").asLong()).isZero();
        assertThat(answer.path("hits").isArray()).isTrue();
    }

    @Test
    void anArticleIsGivenAsTheTopicCarriesIt() throws Exception {
        HttpResponse<String> response = get("/api/v1/articles/" + chinese.id(), "*/*");

        assertThat(ArticleEventCodec.article(response.body().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(chinese);
    }

    @Test
    void thePageShowsHitsAndKeepsTheQuery() throws Exception {
        Document page = page("/?q=" + URLEncoder.encode("shines", StandardCharsets.UTF_8) + "&language=zh-Hant", 200);

        assertThat(page.select(".hit h2").eachText()).containsExactly("港口 shines");
        assertThat(page.select(".hit").attr("lang")).isEqualTo("zh-Hant");
        assertThat(page.select("input[name=q]").val()).isEqualTo("shines");
        assertThat(page.select("input[name=language]").val()).isEqualTo("zh-Hant");
        assertThat(page.select(".chips a").attr("href")).isEqualTo("/?q=shines");
        assertThat(page.select("script, [style], img")).isEmpty();
    }

    @Test
    void whatNewspapersWriteIsNeverMarkup() throws Exception {
        assertThat(page("/?q=shines", 200).select(".hit h2").eachText()).contains("Harbour <opens> & shines");
        assertThat(page("/?q=" + URLEncoder.encode("\"><script>x</script>", StandardCharsets.UTF_8), 200)
                        .select("script"))
                .isEmpty();
        assertThat(page("/articles/" + english.id(), 200).select("h1").text()).isEqualTo("Harbour <opens> & shines");
    }

    @Test
    void thePageSaysWhatIsWrong() throws Exception {
        assertThat(page("/?q=nowhere", 200).select(".message").text()).contains("Nothing found");
        assertThat(page("/?from=yesterday", 400).select("[role=alert]").text()).contains("'from'");
        assertThat(page("/articles/none", 404).select("h1").text()).isEqualTo("No such article");
        assertThat(page("/nonsense", 404).select("h1").text()).isEqualTo("Nothing here");
        articles.setDown(true);
        assertThat(page("/?q=sea", 503).select("h1").text()).isEqualTo("Search is taking a break");
    }

    @Test
    void onlyOurOwnStyleAndIconMayBeLoaded() throws Exception {
        HttpResponse<String> response = get("/", "text/html");

        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'; style-src 'self'"));
        assertThat(get("/assets/courant.css", "text/css").statusCode()).isEqualTo(200);
        assertThat(get("/assets/courant.svg", "image/svg+xml").statusCode()).isEqualTo(200);
    }

    @Test
    void theServiceLivesWithoutElasticsearchButIsNotReady() throws Exception {
        assertThat(get("/health/liveness", "*/*").statusCode()).isEqualTo(200);
        assertThat(get("/health/readiness", "*/*").statusCode()).isEqualTo(503);
        assertThat(get("/prometheus", "*/*").body())
                .contains("courant_indexer_documents_total{outcome=\"indexed\"}")
                .contains("courant_indexer_documents_total{outcome=\"dead\"}");
        assertThat(json(get("/api/v1/status", "*/*")).path("articles").asLong()).isEqualTo(2);
    }

    private Document page(String path, int status) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path, "text/html");
        assertThat(response.statusCode()).isEqualTo(status);
        return Jsoup.parse(response.body());
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.getURL() + path))
                .header("Accept", accept)
                .header("Accept-Language", "en-GB")
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    @Factory
    @Requires(property = "spec.name", value = "HttpTest")
    static class Fakes {
        @Singleton
        @Replaces(ElasticsearchArticleSearch.class)
        InMemoryArticles articles() {
            return new InMemoryArticles();
        }
    }
}
