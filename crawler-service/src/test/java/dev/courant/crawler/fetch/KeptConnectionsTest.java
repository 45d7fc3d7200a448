package dev.courant.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.fetch.FetchResult.Failure;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.FetchResult.Reason;
import dev.courant.crawler.site.Certificates;
import dev.courant.crawler.site.RawSite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that a server has closed, or will, without having said so. */
class KeptConnectionsTest {
    private static final Limits LIMITS =
            new Limits(64 * 1024, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));

    /** Longer than a connection is taken to be open without a look. */
    private static final Duration A_WHILE = KeptConnections.UNSEEN.multipliedBy(3);

    private final Certificates certificates = new Certificates();
    private final Fetcher fetcher = Fetchers.of(
            new AddressGuard(true, true),
            null,
            certificates.trusted(),
            Dns.SYSTEM,
            new UserAgent("Courant/1 (+https://example.org)"),
            Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(strings = {"", "Connection: close\r\n", "Connection: TE, Close\r\n"})
    void http10HangsUp(String connection) {
        try (RawSite site = new RawSite()) {
            site.on("/", "HTTP/1.0 200 OK\r\n" + connection + "Content-Length: 4\r\n\r\npage");

            assertThat(text(site.url("/"))).isEqualTo("page");
            assertThat(text(site.url("/"))).isEqualTo("page");
            assertThat(site.heads()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\n",
                "HTTP/1.1 200 OK\r\n",
            })
    void whatStaysOpenIsUsedAgain(String head) throws IOException, InterruptedException {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.startVirtualThread(() -> serve(server, connections, head + "Content-Length: 4\r\n\r\npage"));
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/";

            assertThat(text(url)).isEqualTo("page");
            assertThat(text(url)).isEqualTo("page");
            Thread.sleep(A_WHILE);
            assertThat(text(url)).isEqualTo("page");
            assertThat(connections).hasValue(1);
        }
    }

    private static void serve(ServerSocket server, AtomicInteger connections, String answer) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                connections.incrementAndGet();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.isEmpty()) {
                        socket.getOutputStream().write(RawSite.latin1(answer));
                    }
                }
            } catch (IOException clientHungUp) {
                connections.get();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatHasEndedIsNotAskedOver(boolean isSecure) throws InterruptedException {
        try (RawSite site = isSecure ? new RawSite(certificates.valid()) : new RawSite()) {
            site.on("/", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage");

            assertThat(text(site.url("/"))).isEqualTo("page");
            Thread.sleep(A_WHILE);
            assertThat(text(site.url("/"))).isEqualTo("page");
            Thread.sleep(A_WHILE);
            assertThat(text(site.url("/"))).isEqualTo("page");
            assertThat(site.heads()).hasSize(3);
        }
    }

    /** Whoever has read a request may have counted it: a second one would come without its delay. */
    @Test
    void whatWasSentIsNotSentAgain() {
        try (RawSite site = new RawSite()) {
            site.on("/", "");

            FetchResult result = fetcher.fetch(site.url("/"), "*/*", LIMITS);

            assertThat(result)
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.reason()).isEqualTo(Reason.CONNECTION_FAILED));
            assertThat(site.heads()).hasSize(1);
        }
    }

    private String text(String url) {
        FetchResult result = fetcher.fetch(url, "*/*", LIMITS);
        assertThat(result).isInstanceOf(Answer.class);
        return new String(((Answer) result).body(), StandardCharsets.UTF_8);
    }
}
