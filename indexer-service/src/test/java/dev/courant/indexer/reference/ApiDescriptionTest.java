package dev.courant.indexer.reference;

import static dev.courant.indexer.fixtures.Http.json;
import static dev.courant.indexer.fixtures.Samples.dated;
import static dev.courant.indexer.fixtures.Samples.url;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article;
import dev.courant.indexer.fixtures.Http;
import dev.courant.indexer.fixtures.RealElasticsearch;
import dev.courant.indexer.fixtures.Servers;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What the description says is what the running service, on a real Elasticsearch, does. */
class ApiDescriptionTest {
    private static final List<Article> ARTICLES = List.of(
            dated(url(), "2026-03-01", "en", "Harbour opens", "The harbour shines."),
            dated(url(), "2026-04-01", "zh-Hant", "港口開放", "harbour"));

    private static EmbeddedServer service;
    private static EmbeddedServer withoutIndex;
    private static Http http;
    private static DescribedApi api;

    @BeforeAll
    static void start() throws IOException {
        RealElasticsearch real = RealElasticsearch.shared();
        real.index().prepare();
        real.index().write(ARTICLES);
        real.client().indices().refresh();
        service = serviceOn(Servers.elasticsearchUrl());
        withoutIndex = serviceOn("http://127.0.0.1:1");
        http = new Http(service.getURL());
        api = new DescribedApi(json(http.get("/openapi.json")));
    }

    @AfterAll
    static void stop() {
        service.close();
        withoutIndex.close();
    }

    @Test
    void itIsValidOpenApi() {
        SwaggerParseResult parsed =
                new OpenAPIV3Parser().readContents(api.document().toString());

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getInfo().getLicense().getName()).isEqualTo("Apache-2.0");
    }

    @Test
    void itHasEveryRouteOfTheApiAndNoOther() {
        List<String> routes = service.getApplicationContext()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getUriMatchTemplate().toPathString().startsWith("/api/"))
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .map(route -> route.getHttpMethodName() + " "
                        + route.getUriMatchTemplate().toPathString())
                .distinct()
                .toList();

        assertThat(api.routes()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @TestFactory
    Stream<DynamicTest> everyParameterIsTakenAsItsExampleHasIt() {
        return api.queryParameters("/api/v1/articles")
                .map(parameter -> DynamicTest.dynamicTest(
                        parameter.name(),
                        () -> assertOk("/api/v1/articles?" + parameter.name() + "=" + example(parameter))));
    }

    @TestFactory
    Stream<DynamicTest> everyBoundIsTheServices() {
        return api.queryParameters("/api/v1/articles")
                .filter(parameter -> parameter.beyondItsBound() != null)
                .map(parameter -> DynamicTest.dynamicTest(parameter.name(), () -> {
                    String beyond = Objects.requireNonNull(parameter.beyondItsBound());
                    JsonNode problem =
                            Http.problem(http.get("/api/v1/articles?" + parameter.name() + "=" + beyond), 400);
                    assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo(parameter.name());
                    assertOk("/api/v1/articles?" + parameter.name() + "=" + parameter.atItsBound());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfAProblemIsWhatTheServiceAnswers() {
        return api.problemExamples()
                .map(example -> DynamicTest.dynamicTest(example.path() + " " + example.status(), () -> {
                    EmbeddedServer asked = example.status() == 503 ? withoutIndex : service;
                    HttpResponse<String> response = new Http(asked.getURL()).get(example.request());
                    assertThat(Http.problem(response, example.status())).isEqualTo(example.answer());
                    assertThat(response.headers().map().keySet()).containsAll(example.headers());
                }));
    }

    /** Strictly: a field that the description does not know would be an error too. */
    @Test
    void everyAnswerIsAsDescribed() {
        String article = "/api/v1/articles/" + ARTICLES.getFirst().id();

        assertThat(api.violations("SearchAnswer", assertOk("/api/v1/articles?q=harbour&size=1")))
                .isEmpty();
        assertThat(api.violations("SearchAnswer", assertOk("/api/v1/articles?q=nowhere")))
                .isEmpty();
        assertThat(api.violations("Article", assertOk(article))).isEmpty();
        assertThat(api.violations("Status", assertOk("/api/v1/status"))).isEmpty();
        assertThat(api.violations("Problem", http.get("/api/v1/articles?size=0").body()))
                .isEmpty();
        assertThat(api.violations("Status", "{\"articles\": \"many\", \"lag\": 0, \"more\": 1}"))
                .hasSize(2);
    }

    private static String assertOk(String path) {
        HttpResponse<String> response = http.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        return response.body();
    }

    private static String example(DescribedApi.QueryParameter parameter) {
        return parameter.name().equals("after")
                ? json(http.get("/api/v1/articles?size=1")).path("next").asString()
                : Objects.requireNonNull(parameter.example());
    }

    private static EmbeddedServer serviceOn(String elasticsearch) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "courant.indexer.consume.enabled",
                        false,
                        "courant.indexer.elasticsearch.url",
                        elasticsearch,
                        "micronaut.server.port",
                        -1));
    }
}
