package dev.courant.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpArchiveTest {
    private final byte[] content = new byte[300_000];
    private final List<String> ranges = new ArrayList<>();
    private HttpServer server;
    private boolean knowsRanges = true;
    private int breaks;
    private String etag = "\"one\"";

    @BeforeEach
    void start() throws IOException {
        new Random(5).nextBytes(content);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/a.warc.gz", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void isReadFromAnyByteOn() throws IOException {
        HttpArchive archive = archive("a.warc.gz");
        assertThat(archive.size()).isEqualTo(content.length);
        assertThat(read(archive, 0)).isEqualTo(content);
        assertThat(read(archive, 200_000)).isEqualTo(Arrays.copyOfRange(content, 200_000, content.length));
        assertThat(ranges).last().isEqualTo("bytes=200000-");
    }

    @Test
    void aConnectionThatBreaksGoesOnWhereItBroke() throws IOException {
        breaks = 2;
        assertThat(read(archive("a.warc.gz"), 0)).isEqualTo(content);
        assertThat(ranges).hasSize(3).last().asString().startsWith("bytes=");
    }

    @Test
    void aServerWithoutRangesIsReadOverAgain() throws IOException {
        knowsRanges = false;
        breaks = 1;
        assertThat(read(archive("a.warc.gz"), 1_000)).isEqualTo(Arrays.copyOfRange(content, 1_000, content.length));
    }

    @Test
    void aChangedFileIsNotGluedTogether() throws IOException {
        HttpArchive archive = archive("a.warc.gz");
        assertThat(archive.size()).isEqualTo(content.length);
        etag = "\"two\"";
        assertThatThrownBy(() -> read(archive, 1_000))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("it has changed meanwhile");
    }

    @Test
    void whatIsNotThereIsNotAskedForTwice() {
        assertThatThrownBy(() -> read(archive("b.warc.gz"), 0))
                .isInstanceOf(UnreachableException.class)
                .hasMessage("HTTP status 404");
    }

    private HttpArchive archive(String name) {
        return new HttpArchive(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name));
    }

    private static byte[] read(Archive archive, long position) throws IOException {
        try (InputStream in = archive.open(position)) {
            return in.readAllBytes();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(String.valueOf(range));
        int from = range == null || !knowsRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        exchange.getResponseHeaders().add("ETag", etag);
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
        int length = breaks-- > 0 ? (content.length - from) / 2 : content.length - from;
        exchange.getResponseBody().write(content, from, length);
        exchange.getResponseBody().flush();
        exchange.close();
    }
}
