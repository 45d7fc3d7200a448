package dev.courant.local.bench.crawl;

import dev.courant.local.bench.press.VirtualHosts;
import dev.courant.servers.ChildCommand;
import dev.courant.servers.ChildProcess;
import dev.courant.servers.FreePorts;
import dev.courant.servers.ServerStartException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** The process that serves all hosts, at one port of this machine. */
final class HostsProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ChildProcess process;
    private final int port;

    private HostsProcess(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns when they answer. */
    static HostsProcess start(Path folder) throws InterruptedException {
        int port = FreePorts.next();
        // Without Nagle's algorithm, which would hold the end of every other answer back for 40 ms.
        List<String> arguments = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dsun.net.httpserver.nodelay=true",
                "-Dsun.net.httpserver.maxIdleConnections=2000",
                "-cp",
                System.getProperty("java.class.path"),
                VirtualHosts.class.getName(),
                Integer.toString(port));
        HostsProcess hosts =
                new HostsProcess(ChildProcess.start(new ChildCommand("hosts", arguments, Map.of(), folder)), port);
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!hosts.answers()) {
            if (!hosts.process.isAlive() || System.nanoTime() > deadline) {
                hosts.close();
                throw new ServerStartException("The hosts did not come up: " + hosts.process.logTail());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return hosts;
    }

    private boolean answers() throws InterruptedException {
        try {
            return served() == 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** How many articles were served so far. */
    long served() throws IOException, InterruptedException {
        return number("/served");
    }

    /** How many bytes long an article is as it goes over the wire, the median. */
    long medianBytes() throws IOException, InterruptedException {
        return number("/median");
    }

    /** A host's address, without a slash at the end. */
    String base(int host) {
        return "http://" + VirtualHosts.name(host) + ":" + port;
    }

    private long number(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (GZIPInputStream answer = new GZIPInputStream(
                CLIENT.send(request, BodyHandlers.ofInputStream()).body())) {
            return Long.parseLong(new String(answer.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
