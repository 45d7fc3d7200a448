package dev.courant.local.bench.whole;

import dev.courant.local.bench.press.NewsHosts;
import dev.courant.local.bench.press.NewsSource;
import dev.courant.servers.ChildCommand;
import dev.courant.servers.ChildProcess;
import dev.courant.servers.FreePorts;
import dev.courant.servers.ServerStartException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The process that serves the articles, and the way to tell it what its lists shall name. */
final class NewsHostsProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration FIRST_REQUEST_LOOK = Duration.ofMillis(10);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ChildProcess process;
    private final List<Integer> ports;
    private final String control;

    private NewsHostsProcess(ChildProcess process, List<Integer> ports, int controlPort) {
        this.process = process;
        this.ports = ports;
        this.control = "http://127.0.0.1:" + controlPort;
    }

    /**
     * Returns when every page is there.
     *
     * @param articles in all
     * @param listed how many of them the lists name at first
     */
    static NewsHostsProcess start(Path folder, int hosts, int articles, int listed)
            throws IOException, InterruptedException {
        Set<Integer> ports = new LinkedHashSet<>();
        while (ports.size() <= hosts) {
            ports.add(FreePorts.next());
        }
        List<Integer> all = List.copyOf(ports);
        List<Integer> ofHosts = all.subList(1, all.size());
        List<String> arguments = arguments(all.getFirst(), articles, ofHosts);
        ChildProcess process = ChildProcess.start(new ChildCommand("news-hosts", arguments, Map.of(), folder));
        NewsHostsProcess started = new NewsHostsProcess(process, ofHosts, all.getFirst());
        try {
            started.awaitReady();
            started.publish(0, listed, Duration.ZERO);
            return started;
        } catch (RuntimeException | IOException | InterruptedException e) {
            started.close();
            throw e;
        }
    }

    /** Without Nagle's algorithm, which would hold the end of every other answer back for 40 ms. */
    private static List<String> arguments(int controlPort, int articles, List<Integer> ports) {
        List<String> arguments = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                System.getProperty("java.class.path"),
                NewsHosts.class.getName(),
                Integer.toString(controlPort),
                Integer.toString(articles)));
        ports.forEach(port -> arguments.add(Integer.toString(port)));
        return arguments;
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                throw new ServerStartException("The news hosts did not come up: " + process.logTail());
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return ask("/first").isEmpty();
        } catch (IOException notYet) {
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    /** From the next time that all of them are asked, the lists name these articles, {@code to} no longer among them. */
    void publish(int from, int to, Duration stagger) throws IOException, InterruptedException {
        ask("/issue?" + from + "," + to + "," + stagger.toMillis());
    }

    /** Returns when the first article of those last published has been asked for. */
    void awaitFirstRequest(TimeBox timeBox) throws IOException, InterruptedException {
        while (ask("/first").isEmpty()) {
            timeBox.requireTime();
            Thread.sleep(FIRST_REQUEST_LOOK);
        }
    }

    /** When that was. */
    Instant firstRequest() throws IOException, InterruptedException {
        return Instant.parse(ask("/first"));
    }

    /** Writes the crawler's list of sources. */
    void writeSources(Path file) throws IOException {
        String sources = IntStream.range(0, ports.size())
                .mapToObj(host -> NewsSource.yaml(host, ports.get(host)))
                .collect(Collectors.joining("", "sources:\n", ""));
        Files.writeString(file, sources);
    }

    private String ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(control + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The news hosts answer " + path + " with " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void close() {
        process.close();
    }
}
