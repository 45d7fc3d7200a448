package dev.courant.local.bench.press;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The process of all hosts, so that what serving costs is not taken for what crawling costs. {@link #main} takes a control
 * port, the number of articles, and a port for each host.
 *
 * <p>On the control port, {@code POST /issue?FROM,TO,STAGGER_MILLIS} changes what the lists name, and {@code GET /first}
 * tells when the first of those articles was asked for (ISO 8601; nothing if none was). The port answers only when every page is
 * printed.
 */
public final class NewsHosts {
    private volatile Issue issue;

    private NewsHosts(int hosts) {
        issue = new Issue(hosts, 0, 0, Duration.ZERO);
    }

    /** Serves until it is ended. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<Integer> numbers = Arrays.stream(args).map(Integer::valueOf).toList();
        List<Integer> ports = numbers.subList(2, numbers.size());
        new NewsHosts(ports.size()).serve(numbers.get(0), numbers.get(1), ports);
        new CountDownLatch(1).await();
    }

    private void serve(int controlPort, int articles, List<Integer> ports) throws IOException {
        Newsroom newsroom = new Newsroom(ports.size());
        for (int host = 0; host < ports.size(); host++) {
            var printed = print(newsroom, host, articles, ports.get(host));
            // Kept for as long as the process runs, which is how long its server serves.
            var _ = NewsHost.start(ports.get(host), host, newsroom, printed, () -> issue);
        }
        HttpServer control = NewsHost.loopback(controlPort);
        control.createContext("/issue", exchange -> {
            change(ports.size(), exchange.getRequestURI().getQuery());
            answer(exchange, "");
        });
        control.createContext(
                "/first",
                exchange -> answer(
                        exchange, issue.firstRequest().map(Instant::toString).orElse("")));
        control.start();
    }

    private static Map<String, NewsHost.Printed> print(Newsroom newsroom, int host, int articles, int port) {
        return newsroom.numbersOf(host, 0, articles)
                .parallel()
                .mapToObj(number -> NewsHost.print(newsroom, newsroom.article(number), port))
                .collect(Collectors.toMap(printed -> printed.article().path(), Function.identity()));
    }

    private void change(int hosts, String query) {
        int[] numbers =
                Arrays.stream(query.split(",", -1)).mapToInt(Integer::parseInt).toArray();
        issue = new Issue(hosts, numbers[0], numbers[1], Duration.ofMillis(numbers[2]));
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
