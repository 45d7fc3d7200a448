package dev.courant.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.fetch.FetchResult.Failure;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.FetchResult.Reason;
import dev.courant.crawler.fetch.FetchResult.Redirect;
import dev.courant.crawler.site.LocalSite;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OkHttpFetcherTest {
    private static final Limits LIMITS =
            new Limits(64 * 1024, Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));
    private static final Limits HASTY =
            new Limits(64 * 1024, Duration.ofMillis(500), Duration.ofMillis(300), Duration.ofMillis(800));
    private static final byte[] HTML = "<p>质量 and quality</p>".getBytes(StandardCharsets.UTF_8);

    private final LocalSite site = new LocalSite();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Fetcher fetcher = fetcher(new AddressGuard(true, true));

    private static Fetcher fetcher(AddressGuard guard) {
        return new OkHttpFetcher(guard, new UserAgent("Courant/1 (+https://example.org)"), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        over.countDown();
        site.close();
    }

    @Test
    void readsAnAnswerAndItsHeaders() {
        site.body(
                "/a",
                "text/html; charset=utf-8",
                HTML,
                "ETag",
                "\"1\"",
                "X-Robots-Tag",
                "noindex",
                "X-Robots-Tag",
                "noarchive",
                "tdm-reservation",
                "1",
                "Content-Language",
                "zh",
                "Content-Usage",
                "train-ai=n",
                "Link",
                "</b>; rel=canonical");
        Instant before = Instant.now();

        Answer answer = answer("/a");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(HTML);
        assertThat(answer.truncated()).isFalse();
        assertThat(answer.sentAt()).isBetween(before, Instant.now());
        assertThat(answer.headers())
                .isEqualTo(new FetchResult.AnswerHeaders(
                        "text/html; charset=utf-8",
                        "zh",
                        "\"1\"",
                        null,
                        null,
                        "</b>; rel=canonical",
                        "noindex\nnoarchive",
                        "1",
                        "train-ai=n",
                        null,
                        null,
                        null));
    }

    @Test
    void saysWhoItIs() {
        site.on("/a", exchange -> {
            byte[] name = exchange.getRequestHeaders().getFirst("User-Agent").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, name.length);
            exchange.getResponseBody().write(name);
        });

        assertThat(answer("/a").body()).asString().isEqualTo("Courant/1 (+https://example.org)");
    }

    @Test
    void followsNothing() {
        site.redirect("/a", "/b?utm_source=x").page("/b", "b");

        assertThat(fetch("/a")).isInstanceOfSatisfying(Redirect.class, redirect -> {
            assertThat(redirect.status()).isEqualTo(302);
            assertThat(redirect.target()).isEqualTo(site.url("/b"));
        });
        assertThat(site.paths()).containsExactly("/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "javascript:x", "http://"})
    void aRedirectToNoHttpUrlIsNone(String location) {
        site.redirect("/a", location);

        assertThat(answer("/a").status()).isEqualTo(302);
    }

    @Test
    void repeatsNothingByItself() {
        site.status("/busy", 503, "Retry-After", "0").status("/late", 408);

        assertThat(answer("/busy").headers().retryAfter()).isEqualTo("0");
        assertThat(answer("/late").status()).isEqualTo(408);
        assertThat(site.paths()).containsExactly("/busy", "/late");
    }

    @Test
    void waitsForTheFirstByteOnlySoLong() {
        site.on("/stall", exchange -> await());

        assertThat(failure("/stall", HASTY)).isEqualTo(Reason.TIMEOUT);
        assertThat(isConnected(site.url("/stall"), HASTY)).isTrue();
    }

    @Test
    void aServerThatDripsRunsOutOfTime() {
        site.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            while (over.getCount() > 0) {
                out.write('x');
                out.flush();
                awaitMillis(50);
            }
        });

        assertThat(failure("/drip", HASTY)).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void knowsABodyThatBreaksOff() throws IOException {
        site.on("/short", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(HTML);
            exchange.getResponseBody().flush();
        });
        byte[] half = Arrays.copyOf(gzip(new byte[50_000]), 30);
        site.body("/half", "text/html", half, "Content-Encoding", "gzip");

        assertThat(failure("/short", LIMITS)).isEqualTo(Reason.BROKEN_BODY);
        assertThat(failure("/half", LIMITS)).isEqualTo(Reason.BROKEN_BODY);
    }

    @Test
    void knowsWhyThereIsNoConnection() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            free = socket.getLocalPort();
        }

        assertThat(reason("http://127.0.0.1:" + free + "/")).isEqualTo(Reason.CONNECTION_FAILED);
        assertThat(isConnected("http://127.0.0.1:" + free + "/", LIMITS)).isFalse();
        assertThat(reason("http://no-such-host.invalid/")).isEqualTo(Reason.UNKNOWN_HOST);
        assertThat(isConnected("http://no-such-host.invalid/", LIMITS)).isFalse();
    }

    @Test
    void knowsThatTlsFailed() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.startVirtualThread(() -> {
                try (Socket socket = plain.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                } catch (IOException closed) {
                    over.countDown();
                }
            });

            assertThat(reason("https://127.0.0.1:" + plain.getLocalPort() + "/"))
                    .isEqualTo(Reason.TLS_FAILED);
        }
    }

    @Test
    void closesAConnectionBeforeItsServerMight() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
            for (int i = 0; i < 2; i++) {
                FutureTask<Integer> connection = new FutureTask<>(() -> serveOnce(server));
                Thread.startVirtualThread(connection);
                assertThat(fetcher.fetch(url, "*/*", LIMITS)).isInstanceOf(Answer.class);
                assertThat(connection.get()).as("what the client sent next").isEqualTo(-1);
            }
        }
    }

    /** Answers one request and leaves the connection to the client, for less time than a pool keeps by default. */
    private static int serveOnce(ServerSocket server) throws IOException {
        try (Socket socket = server.accept()) {
            socket.setSoTimeout(15_000);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {}
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx".getBytes(StandardCharsets.UTF_8));
            return in.read();
        }
    }

    @Test
    void refusesTheAddressThatItWouldConnectToWhateverItsName() {
        site.page("/a", "secret");
        Fetcher guarded = fetcher(new AddressGuard(false, true));

        for (String host : new String[] {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433"}) {
            FetchResult result = guarded.fetch("http://" + host + ":" + site.port() + "/a", "*/*", LIMITS);
            assertThat(result)
                    .as(host)
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.reason()).isEqualTo(Reason.REFUSED_ADDRESS));
        }
        assertThat(site.arrivals()).isEmpty();
    }

    private FetchResult fetch(String path) {
        return fetcher.fetch(site.url(path), "text/html", LIMITS);
    }

    private Answer answer(String path) {
        FetchResult result = fetch(path);
        assertThat(result).isInstanceOf(Answer.class);
        return (Answer) result;
    }

    private Reason failure(String path, Limits limits) {
        FetchResult result = fetcher.fetch(site.url(path), "text/html", limits);
        assertThat(result).isInstanceOf(Failure.class);
        return ((Failure) result).reason();
    }

    private boolean isConnected(String url, Limits limits) {
        return ((Failure) fetcher.fetch(url, "text/html", limits)).connected();
    }

    private Reason reason(String url) {
        return ((Failure) fetcher.fetch(url, "text/html", LIMITS)).reason();
    }

    private void await() {
        awaitMillis(60_000);
    }

    private void awaitMillis(long millis) {
        try {
            if (over.await(millis, TimeUnit.MILLISECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
