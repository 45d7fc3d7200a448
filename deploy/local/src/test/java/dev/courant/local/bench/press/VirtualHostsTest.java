package dev.courant.local.bench.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VirtualHostsTest {
    private static final int LEAST_PACKED = 30_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private VirtualHosts hosts;

    @BeforeEach
    void start() throws IOException {
        hosts = VirtualHosts.start(0);
    }

    @AfterEach
    void stop() {
        hosts.stop();
    }

    @Test
    void everyArticleIsAPageOfItsOwnAndCounted() throws Exception {
        String first = text(get(VirtualHosts.path(1)));
        String second = text(get(VirtualHosts.path(2)));

        assertThat(first)
                .startsWith("<!doctype html>")
                .contains("rel=\"canonical\" href=\"http://127.0.0.1:" + hosts.port() + VirtualHosts.path(1) + "\"")
                .endsWith("</body>\n</html>\n");
        assertThat(second).contains(VirtualHosts.path(2)).doesNotContain(VirtualHosts.path(1));
        assertThat(text(get("/served"))).isEqualTo("2");
    }

    @Test
    void pagesAreAsLongAsThoseOfTheWeb() throws Exception {
        assertThat(Integer.parseInt(text(get("/median")))).isGreaterThan(LEAST_PACKED);
        assertThat(text(get(VirtualHosts.path(3))).length()).isBetween(100_000, 300_000);
    }

    @Test
    void theSitemapNamesSoManyArticlesAsItsAddressSays() throws Exception {
        assertThat(text(get(VirtualHosts.sitemap(3))).split("<loc>", -1)).hasSize(4);
        assertThat(text(get("/robots.txt"))).startsWith("User-agent: *");
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hosts.port() + path))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
