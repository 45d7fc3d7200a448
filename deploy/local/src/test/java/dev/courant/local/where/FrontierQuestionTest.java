package dev.courant.local.where;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.courant.local.where.FrontierAnswer.Given;
import dev.courant.local.where.FrontierAnswer.Silent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two instances of a crawler, of which one keeps the part of the frontier that is meant. */
class FrontierQuestionTest {
    private static final String URL = "https://ferry.example/a?b=c&d=ü";
    private static final String ASKED = "url=https%3A%2F%2Fferry.example%2Fa%3Fb%3Dc%26d%3D%C3%BC";

    private final List<HttpServer> instances = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @AfterEach
    void stop() {
        instances.forEach(instance -> instance.stop(0));
    }

    @Test
    void theInstanceThatKeepsItIsAsked() throws Exception {
        String other = instance(200, "", "{\"known\":true,\"state\":\"waiting\"}");
        String first = instance(307, other + "/api/v1/frontier?" + ASKED, "");

        FrontierAnswer answer = new FrontierQuestion(first).ask(URL);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Given.class,
                        given -> assertThat(given.json().path("state").asString())
                                .isEqualTo("waiting"));
        assertThat(asked).containsExactly(first + "/api/v1/frontier?" + ASKED, other + "/api/v1/frontier?" + ASKED);
    }

    @Test
    void anInstanceThatIsAwayIsNamed() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        String first = instance(307, "http://127.0.0.1:" + closed + "/api/v1/frontier?" + ASKED, "");

        assertThat(silence(first)).isEqualTo("http://127.0.0.1:" + closed + " does not answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "http:///x", "http://[", ""})
    void nothingElseThanHttpIsFollowed(String location) throws Exception {
        String first = instance(307, location, "");

        assertThat(silence(first)).isEqualTo(first + " sends on to '" + location + "', which is no http(s) address");
    }

    @Test
    void instancesThatSendInARingAreLeft() throws Exception {
        String first = instance(307, "/api/v1/frontier?" + ASKED, "");

        assertThat(silence(first)).contains("send on to each other", "COURANT_CRAWLER_FRONTIER_ADVERTISED");
        assertThat(asked).hasSize(4);
    }

    @Test
    void whatTheInstanceSaysIsSaid() throws Exception {
        String restoring = instance(503, "", "{\"detail\":\"This part of the frontier is being restored\"}");
        assertThat(silence(restoring))
                .isEqualTo(restoring + " answers 503: This part of the frontier is being restored");
        String odd = instance(200, "", "<html>");
        assertThat(silence(odd)).isEqualTo(odd + " answers 200");
    }

    private static String silence(String crawler) throws InterruptedException {
        FrontierAnswer answer = new FrontierQuestion(crawler).ask(URL);
        assertThat(answer).isInstanceOf(Silent.class);
        return ((Silent) answer).why();
    }

    private String instance(int status, String location, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            asked.add(url + exchange.getRequestURI());
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        instances.add(server);
        return url;
    }
}
