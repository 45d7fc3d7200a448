package dev.courant.crawler.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on a free port of the loopback address. */
public final class LocalSite implements AutoCloseable {
    /** What the site does when it is asked. */
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** A request, as the server saw it arrive. */
    public record Arrival(String path, long nanos) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();

    public LocalSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        arrivals.add(new Arrival(exchange.getRequestURI().toString(), System.nanoTime()));
        try (exchange) {
            Behaviour behaviour = behaviours.get(exchange.getRequestURI().getPath());
            if (behaviour == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                behaviour.answer(exchange);
            }
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    public LocalSite on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    public LocalSite page(String path, String html) {
        return body(path, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public LocalSite text(String path, String contentType, String text) {
        return body(path, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    public LocalSite body(String path, String contentType, byte[] body, String... headers) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    public LocalSite redirect(String path, String location) {
        return status(path, 302, "Location", location);
    }

    public LocalSite status(String path, int status, String... headers) {
        return on(path, exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        });
    }

    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    public List<String> paths() {
        return arrivals.stream().map(Arrival::path).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
