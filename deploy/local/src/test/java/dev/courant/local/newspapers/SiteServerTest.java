package dev.courant.local.newspapers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteServerTest {
    private static final String ARTICLE = "/2026/03/03/cafe-meridian-lanterns";

    private final HttpClient client = HttpClient.newHttpClient();
    private final SampleNewspapers sample = SampleNewspapers.start();
    private final String gazette = sample.newspapers().stream()
            .filter(newspaper -> newspaper.id().equals("harbour-gazette"))
            .findFirst()
            .orElseThrow()
            .url()
            .replaceAll("/$", "");

    @AfterAll
    void stop() {
        sample.close();
        client.close();
    }

    @Test
    void namesTypeAndCharset() {
        assertThat(header(send("GET", ARTICLE), "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(send("GET", "/feed.xml"), "Content-Type")).isEqualTo("application/xml; charset=utf-8");
        assertThat(header(send("GET", "/images/harbour.svg"), "Content-Type"))
                .isEqualTo("image/svg+xml; charset=utf-8");
    }

    @Test
    void zipsOnlyWhereAsked() throws IOException {
        HttpResponse<byte[]> plain = send("GET", ARTICLE);
        HttpResponse<byte[]> zipped = send("GET", ARTICLE, "Accept-Encoding", "gzip, deflate");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    @Test
    void answers304ToItsOwnValidators() {
        HttpResponse<byte[]> first = send("GET", ARTICLE);
        String tag = header(first, "ETag");
        String date = header(first, "Last-Modified");
        assertThat(date).isEqualTo("Tue, 03 Mar 2026 09:15:00 GMT");
        assertThat(send("GET", ARTICLE, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(send("GET", ARTICLE, "If-Modified-Since", date).statusCode()).isEqualTo(304);
        assertThat(send("GET", ARTICLE, "If-None-Match", "\"other\"", "If-Modified-Since", date)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void redirectsPermanently() {
        HttpResponse<byte[]> moved = send("GET", "/2026/03/04/skerrin-ferry-to-return-says-operator");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(header(moved, "Location")).isEqualTo(gazette + "/2026/03/04/skerrin-ferry-returns");
    }

    @Test
    void knowsHeadAndRefusesWhatIsNoReading() {
        HttpResponse<byte[]> head = send("HEAD", ARTICLE);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(send("GET", "/nowhere").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", ARTICLE).statusCode()).isEqualTo(405);
    }

    @Test
    void logsArrivalsInOrderWithQueryAndStatus() {
        int before = sample.requests().size();
        send("GET", ARTICLE + "?utm_source=rss");
        send("GET", "/nowhere");
        List<Request> arrivals =
                sample.requests().subList(before, sample.requests().size());
        assertThat(arrivals).extracting(Request::path).containsExactly(ARTICLE + "?utm_source=rss", "/nowhere");
        assertThat(arrivals).extracting(Request::status).containsExactly(200, 404);
        assertThat(arrivals).extracting(Request::url).containsExactly(gazette + ARTICLE, gazette + "/nowhere");
        assertThat(arrivals.getFirst().at())
                .isBeforeOrEqualTo(arrivals.getLast().at());
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(gazette + path)).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CrawlByHand.send(client, request.build());
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
