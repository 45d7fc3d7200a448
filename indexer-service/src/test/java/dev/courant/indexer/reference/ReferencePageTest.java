package dev.courant.indexer.reference;

import static dev.courant.indexer.fixtures.Samples.dated;
import static dev.courant.indexer.fixtures.Samples.url;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article;
import dev.courant.indexer.fixtures.Http;
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
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API's description for people. */
@MicronautTest
@Property(name = "spec.name", value = "ReferencePageTest")
@Property(name = "courant.indexer.consume.enabled", value = "false")
@Property(name = "courant.indexer.elasticsearch.url", value = "http://127.0.0.1:1")
@Property(name = "micronaut.server.port", value = "-1")
class ReferencePageTest {
    private final Article article = dated(url(), "2026-03-01", "en", "Harbour opens", "It shines.");

    @Inject
    EmbeddedServer server;

    @Inject
    InMemoryArticles articles;

    private Http http;

    @BeforeEach
    void anArticle() {
        http = new Http(server.getURL());
        articles.write(List.of(article));
    }

    @AfterEach
    void up() {
        articles.setDown(false);
    }

    @Test
    void itShowsEveryOperationParameterAnswerAndField() {
        Document page = page();

        assertThat(page.select(".path").eachText())
                .containsExactly("GET /api/v1/articles", "GET /api/v1/articles/{id}", "GET /api/v1/status");
        assertThat(page.select("#searchArticles .parameter label").eachText())
                .containsExactly("q", "from", "to", "language", "source", "sort", "size", "after");
        assertThat(page.select("#searchArticles .answers dt").eachText())
                .containsExactly("200", "400", "503", "4XX", "5XX");
        assertThat(page.select("#schema-Article dt").eachText()).contains("canonicalUrl", "body[].text");
        assertThat(page.select("#schema-SearchAnswer dt").eachText()).contains("hits[]", "next");
        assertThat(page.text()).contains("integer, 1 to 100, 20 if not given").doesNotContain("`");
    }

    @Test
    void everyLinkWithinItLeadsSomewhere() {
        Document page = page();

        for (Element link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
        }
        assertThat(page.select("script, [style], img")).isEmpty();
        assertThat(http.get("/openapi.json").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTriedLeadsToItsAddress() {
        assertThat(location("/api?operation=searchArticles&q=caf%C3%A9+%26&sort=&size=5&after="))
                .isEqualTo("/api/v1/articles?q=caf%C3%A9%20%26&size=5");
        assertThat(location("/api?operation=status")).isEqualTo("/api/v1/status");
        assertThat(location("/api?operation=readArticle&id=..%2F..%2Fx")).isEqualTo("/api/v1/articles/..%2F..%2Fx");
        assertThat(http.get("/api?operation=none").statusCode()).isEqualTo(200);
    }

    @Test
    void thereIsAnArticleToReadUnlessTheIndexIsAway() {
        assertThat(page().select("#readArticle input[name=id]").val()).isEqualTo(article.id());
        articles.setDown(true);
        assertThat(page().select("#readArticle input[name=id]").val()).isEmpty();
    }

    private String location(String path) {
        HttpResponse<String> response = http.get(path);
        assertThat(response.statusCode()).isEqualTo(303);
        return response.headers().firstValue("Location").orElse("");
    }

    private Document page() {
        HttpResponse<String> response = http.send("GET", "/api", Http.BROWSER);
        assertThat(response.statusCode()).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    @Factory
    @Requires(property = "spec.name", value = "ReferencePageTest")
    static class Fakes {
        @Singleton
        @Replaces(ElasticsearchArticleSearch.class)
        InMemoryArticles articles() {
            return new InMemoryArticles();
        }
    }
}
