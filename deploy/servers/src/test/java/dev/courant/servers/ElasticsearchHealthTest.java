package dev.courant.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody else's node on the port that we wanted. */
class ElasticsearchHealthTest {
    private static final String ANSWER = "{\"cluster_name\":\"theirs\",\"status\":\"green\",\"timed_out\":false}";

    private HttpServer theirs;

    @BeforeEach
    void start() throws Exception {
        theirs = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        theirs.createContext("/_cluster/health", exchange -> {
            byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        theirs.start();
    }

    @AfterEach
    void stop() {
        theirs.stop(0);
    }

    @Test
    void onlyTheNodeOfTheRightNameIsReady() {
        int port = theirs.getAddress().getPort();
        assertThat(new ElasticsearchHealth(port, "theirs").isReady()).isTrue();
        assertThat(new ElasticsearchHealth(port, "ours").isReady()).isFalse();
    }

    @Test
    void nobodyIsNotReady() {
        assertThat(new ElasticsearchHealth(FreePorts.next(), "ours").isReady()).isFalse();
    }
}
