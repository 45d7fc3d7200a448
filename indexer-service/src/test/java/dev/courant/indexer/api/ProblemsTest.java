package dev.courant.indexer.api;

import static dev.courant.indexer.fixtures.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.indexer.fixtures.Http;
import dev.courant.indexer.fixtures.InMemoryArticles;
import dev.courant.indexer.search.elasticsearch.ElasticsearchArticleSearch;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever goes wrong under {@code /api/} is a problem by RFC 9457, and a page for people elsewhere. */
@MicronautTest
@Property(name = "spec.name", value = "ProblemsTest")
@Property(name = "courant.indexer.consume.enabled", value = "false")
@Property(name = "courant.indexer.elasticsearch.url", value = "http://127.0.0.1:1")
@Property(name = "micronaut.server.port", value = "-1")
class ProblemsTest {
    @Inject
    EmbeddedServer server;

    @Inject
    InMemoryArticles articles;

    private Http http;

    @BeforeEach
    void address() {
        http = new Http(server.getURL());
    }

    @AfterEach
    void up() {
        articles.setDown(false);
    }

    @Test
    void everyParameterAtFaultIsNamed() {
        JsonNode problem = problem(http.get("/api/v1/articles?size=0&lang=en"), 400);

        assertThat(problem.path("errors")
                        .valueStream()
                        .map(error -> error.path("parameter").asString()))
                .containsExactly("lang", "size");
        assertThat(problem.path("detail").asString()).contains("'size' must be", "'lang' is not known");
    }

    @Test
    void aQueryMayBeLongButNotLonger() {
        assertThat(http.get("/api/v1/articles?q=" + "%E8%B4%A8".repeat(500)).statusCode())
                .isEqualTo(200);
        assertThat(problem(http.get("/api/v1/articles?q=" + "a".repeat(501)), 400)
                        .path("detail")
                        .asString())
                .isEqualTo("'q' has 501 characters; up to 500 are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/html", Http.BROWSER})
    void whatIsNotThereIsAProblemForWhoeverAsks(String accept) {
        problem(http.send("GET", "/api/v1/articles/none", "application/json"), 404);
        problem(http.send("GET", "/api/v1/nonsense", accept), 404);
        problem(http.send("GET", "/api/nonsense", accept), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void aWrongMethodIsAnsweredWithTheRightOnes(String method) {
        HttpResponse<String> response = http.send(method, "/api/v1/articles", Http.BROWSER);

        problem(response, 405);
        assertThat(response.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
    }

    @Test
    void aMediaTypeThatThereIsNotIsAProblem() {
        problem(http.send("GET", "/api/v1/articles", "image/png"), 406);
        problem(http.send("GET", "/api/v1/status", "text/csv"), 406);
    }

    @Test
    void anIndexThatIsAwayIsWorthAnotherTry() {
        articles.setDown(true);

        for (String path : new String[] {"/api/v1/articles?q=sea", "/api/v1/articles/none", "/api/v1/status"}) {
            HttpResponse<String> response = http.get(path);
            assertThat(problem(response, 503).path("detail").asString()).contains("try again");
            assertThat(response.headers().firstValue("Retry-After")).contains("5");
        }
    }

    @Test
    void whatIsBrokenInsideStaysInside() {
        HttpResponse<String> response = http.get("/api/v1/broken");

        problem(response, 500);
        assertThat(response.body()).doesNotContain("secret", "Exception", "at dev.courant", "\tat ");
    }

    @Test
    void peopleGetPages() {
        HttpResponse<String> none = http.send("GET", "/nonsense", Http.BROWSER);
        HttpResponse<String> broken = http.send("GET", "/broken", Http.BROWSER);

        assertThat(none.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(Jsoup.parse(none.body()).select("h1").text()).isEqualTo("Nothing here");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(Jsoup.parse(broken.body()).select("h1").text()).isEqualTo("Internal Server Error");
        assertThat(broken.body()).doesNotContain("secret");
        problem(http.send("GET", "/nonsense", "application/json"), 404);
    }

    /** A fault that the service does not have. */
    @Controller
    @Requires(property = "spec.name", value = "ProblemsTest")
    static class Broken {
        @Get(uris = {"/broken", "/api/v1/broken"})
        String broken() {
            throw new IllegalStateException("secret");
        }
    }

    @Factory
    @Requires(property = "spec.name", value = "ProblemsTest")
    static class Fakes {
        @Singleton
        @Replaces(ElasticsearchArticleSearch.class)
        InMemoryArticles articles() {
            return new InMemoryArticles();
        }
    }
}
