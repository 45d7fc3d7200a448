package dev.courant.local.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.courant.local.console.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchApiTest {
    private HttpServer server;
    private int status = 200;
    private String body = "";
    private String asked = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked = exchange.getRequestURI().getRawQuery();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void hitsAreRead() throws Exception {
        body = """
                {"total": 12, "hits": [{"id": "a1", "title": "質量", "url": "https://paper.example/a",
                 "source": {"id": "p", "name": "The Paper"}, "publishedAt": "2026-03-01T10:00:00+08:00",
                 "snippets": ["<mark>質量</mark>"]}, {"id": "a2", "title": "Bare"}]}""";
        SearchHits answer = api().search(SearchQuery.of("质量"));
        assertThat(asked).isEqualTo("q=%E8%B4%A8%E9%87%8F");
        assertThat(answer.total()).isEqualTo(12);
        assertThat(answer.hits()).extracting(SearchHits.Hit::title).containsExactly("質量", "Bare");
        assertThat(answer.hits().getFirst().source()).isEqualTo("The Paper");
        assertThat(answer.hits().getFirst().snippets()).containsExactly("<mark>質量</mark>");
        assertThat(answer.hits().getLast().publishedAt()).isNull();
    }

    @Test
    void theAnswerItselfIsNotTouched() throws Exception {
        body = "{ \"total\" : 0 }";
        assertThat(api().json(SearchQuery.of("x"))).isEqualTo(body);
    }

    @Test
    void whatTheApiRefusesIsSaidInItsWords() {
        status = 400;
        body = "{\"title\": \"Bad Request\", \"detail\": \"'size' must be a whole number\"}";
        assertThatThrownBy(() -> api().json(SearchQuery.of("x")))
                .isInstanceOf(UserError.class)
                .hasMessage("The search answers: 'size' must be a whole number");
    }

    @Test
    void anAnswerOfAnotherKindIsShownAsItIs() {
        status = 502;
        body = "no backend";
        assertThatThrownBy(() -> api().json(SearchQuery.of("x"))).hasMessageContaining("502 no backend");
    }

    @Test
    void noAnswerSaysWhereToLook() {
        SearchApi api = api();
        server.stop(0);
        assertThatThrownBy(() -> api.json(SearchQuery.of("x")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("courant status");
    }

    private SearchApi api() {
        return new SearchApi("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
