package dev.courant.local.newspapers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that are corrected or withdrawn while a crawl is on, and what the server keeps of who asked. */
class ComingBackTest {
    private static final String FIRST = "path: /bridge\ntemplate: page\ntitle: Bridge to close\n"
            + "author: Ann\npublished: 2026-03-01T10:00:00Z\n\nIt will close.";
    private static final String CORRECTED =
            "revises: /bridge\ntitle: Bridge to stay open\nupdated: 2026-03-01T18:30:00Z\n\nIt will not.";
    private static final String WITHDRAWN =
            "path: /rumour\nkind: vanishing\ntemplate: page\ntitle: A rumour\nauthor: Ben\nencoding: br\n\nThey say.";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Request> log = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder = Path.of("");

    private @Nullable SiteServer server;

    @BeforeEach
    void serve() throws IOException {
        write("site.properties", "name=N\nlanguage=en\nzone=UTC\ndate-format=yyyy-MM-dd\n");
        write("pages/bridge.txt", FIRST);
        write("pages/bridge-corrected.txt", CORRECTED);
        write("pages/rumour.txt", WITHDRAWN);
        write(
                "templates/page.html",
                "<h1>{{title}}</h1><i>{{author}}</i>{{#body}}{{#paragraph}}<p>{{{html}}}</p>{{/paragraph}}{{/body}}");
        write("files/robots.txt", "");
        server = SiteServer.start(Site.read(folder), log::add);
    }

    @AfterEach
    void stop() {
        server().close();
        client.close();
    }

    @Test
    void aCorrectionIsSeenByWhoComesBackAndThenByAll() {
        HttpResponse<byte[]> first = get("/bridge");
        assertThat(text(first)).isEqualTo("<h1>Bridge to close</h1><i>Ann</i><p>It will close.</p>");
        assertThat(text(get("/bridge"))).as("a reader who lost it").isEqualTo(text(first));

        HttpResponse<byte[]> second = get("/bridge", "If-None-Match", header(first, "ETag"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(text(second)).isEqualTo("<h1>Bridge to stay open</h1><i>Ann</i><p>It will not.</p>");
        assertThat(header(second, "Last-Modified")).isEqualTo("Sun, 01 Mar 2026 18:30:00 GMT");
        assertThat(text(get("/bridge"))).isEqualTo(text(second));
        assertThat(get("/bridge", "If-None-Match", header(second, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void aWithdrawnArticleIsGoneForWhoComesBackAndThenForAll() {
        HttpResponse<byte[]> first = get("/rumour");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(get("/rumour", "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
        assertThat(get("/rumour", "If-Modified-Since", header(first, "Last-Modified"))
                        .statusCode())
                .isEqualTo(410);
        assertThat(get("/rumour").statusCode()).isEqualTo(410);
    }

    @Test
    void theIndexIsExpectedToHoldWhatIsThereInTheEnd() {
        assertThat(server().edition().expected())
                .singleElement()
                .extracting(
                        ExpectedArticle::title, article -> article.publishedAt().toString())
                .containsExactly("Bridge to stay open", "2026-03-01T10:00Z");
    }

    @Test
    void theLogTellsTheCodingOfEachBodyThatWasSent() {
        get("/bridge", "Accept-Encoding", "gzip, br");
        get("/rumour", "Accept-Encoding", "gzip, br");
        get("/rumour");
        get("/nowhere", "Accept-Encoding", "gzip, br");
        String brotli = Brotli.isAvailable() ? "br" : "gzip";
        assertThat(log).extracting(Request::coding).containsExactly("gzip", brotli, "", "");
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server().edition().base() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CrawlByHand.send(client, request.build());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }

    private SiteServer server() {
        return Objects.requireNonNull(server);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
