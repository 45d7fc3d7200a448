package dev.courant.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.fetch.FetchResult.Failure;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.FetchResult.Reason;
import dev.courant.crawler.site.Certificates;
import dev.courant.crawler.site.Http2Site;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ServerSocketFactory;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How connections are made, kept and told apart. */
class ConnectionsTest {
    private static final Limits LIMITS =
            new Limits(64 * 1024, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    private final Certificates certificates = new Certificates();
    private final Fetcher fetcher = fetcher(Dns.SYSTEM);

    private Fetcher fetcher(Dns dns) {
        return Fetchers.of(
                new AddressGuard(true, true),
                null,
                certificates.trusted(),
                dns,
                new UserAgent("Courant/1 (+https://example.org)"),
                Clock.systemUTC());
    }

    @Test
    void speaksHttp2WhereItIsOfferedAndKeepsItsConnection(@TempDir Path folder) {
        try (Http2Site site = new Http2Site(certificates, true, folder)) {
            String first = text(site.url("/"));

            assertThat(first).startsWith("HTTP/2.0 ");
            assertThat(text(site.url("/again"))).isEqualTo(first);
        }
    }

    @Test
    void speaksHttp11WhereThatIsAll(@TempDir Path folder) {
        try (Http2Site site = new Http2Site(certificates, false, folder)) {
            String first = text(site.url("/"));

            assertThat(first).startsWith("HTTP/1.1 ");
            assertThat(text(site.url("/again"))).isEqualTo(first);
        }
    }

    @Test
    void aHeadOverHttp2HasItsLimitToo(@TempDir Path folder) {
        try (Http2Site site = new Http2Site(certificates, true, folder)) {
            assertThat(reason(site.url("/large-head"))).isEqualTo(Reason.BAD_ANSWER);
            assertThat(text(site.url("/"))).startsWith("HTTP/2.0 ");
        }
    }

    /** The client reads ahead, so with the first answer it has the second, which nobody asked for yet. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAnswerBehindAnotherIsNotTheNext(boolean isSecure) throws IOException {
        String first = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirst";
        String poison = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\npoison";
        ServerSocketFactory sockets =
                isSecure ? certificates.valid().getServerSocketFactory() : ServerSocketFactory.getDefault();
        try (ServerSocket server = sockets.createServerSocket(0, 50, HERE)) {
            String url = (isSecure ? "https" : "http") + "://127.0.0.1:" + server.getLocalPort() + "/";
            Thread.startVirtualThread(() -> serve(server, List.of(first + poison, first)));
            assertThat(text(url)).isEqualTo("first");

            assertThat(reason(url + "next")).isEqualTo(Reason.BAD_ANSWER);
            Thread.startVirtualThread(() -> serve(server, List.of(first)));
            assertThat(text(url + "next")).isEqualTo("first");
        }
    }

    private static void serve(ServerSocket server, List<String> answers) {
        try (Socket socket = server.accept()) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String answer : answers) {
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {}
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            }
            while (in.read() >= 0) {}
        } catch (IOException clientHungUp) {
            // That is the end of it.
        }
    }

    @Test
    void connectsToIpv6() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.ofLiteral("::1"))) {
            for (String host : List.of("[::1]", "[0:0:0:0:0:0:0:1]", "six.example")) {
                Thread.startVirtualThread(
                        () -> serve(server, List.of("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nsix")));
                Fetcher six = fetcher(name -> List.of(InetAddress.ofLiteral("::1")));
                FetchResult result = six.fetch("http://" + host + ":" + server.getLocalPort() + "/", "*/*", LIMITS);
                assertThat(result)
                        .as(host)
                        .isInstanceOfSatisfying(
                                Answer.class,
                                answer -> assertThat(answer.body()).asString().isEqualTo("six"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example:22/",
                "https://a.example:25/",
                "http://a.example:1/",
                "http://a.example:6379/",
                "http://a.example:6667/",
                "http://me@a.example/",
                "http://:secret@a.example/"
            })
    void whatIsNoWebServersIsNotAskedFor(String url) {
        assertThat(AskableUrl.objection(HttpUrl.get(url))).isPresent();
        assertThat(reason(url)).isEqualTo(Reason.REFUSED_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://a.example/", "https://a.example/", "http://a.example:8080/", "https://a.example:8443/"})
    void webServersMayBeAsked(String url) {
        assertThat(AskableUrl.objection(HttpUrl.get(url))).isEmpty();
    }

    private String text(String url) {
        FetchResult result = fetcher.fetch(url, "*/*", LIMITS);
        assertThat(result).isInstanceOf(Answer.class);
        return new String(((Answer) result).body(), StandardCharsets.UTF_8);
    }

    private Reason reason(String url) {
        FetchResult result = fetcher.fetch(url, "*/*", LIMITS);
        assertThat(result).isInstanceOf(Failure.class);
        return ((Failure) result).reason();
    }
}
