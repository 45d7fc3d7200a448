package dev.courant.local.newspapers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Serves one newspaper, with what a well-run site has: validators, compressed bodies, permanent redirects. */
final class SiteServer implements AutoCloseable {
    private static final Stand NOWHERE = new Stand(Resource.NOT_FOUND, Optional.empty());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Edition edition;
    private final Map<String, Stand> stands;
    private final Consumer<Request> log;

    private SiteServer(HttpServer server, Site site, Consumer<Request> log) {
        this.server = server;
        this.log = log;
        edition = new Edition(site, "http://127.0.0.1:" + server.getAddress().getPort());
        stands = Press.print(edition);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** Binds to a free port of 127.0.0.1. */
    static SiteServer start(Site site, Consumer<Request> log) {
        HttpServer http = bound();
        try {
            SiteServer started = new SiteServer(http, site, log);
            http.start();
            return started;
        } catch (RuntimeException e) {
            http.stop(0);
            throw e;
        }
    }

    private static HttpServer bound() {
        try {
            InetAddress local = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            return HttpServer.create(new InetSocketAddress(local, 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot serve a newspaper on 127.0.0.1", e);
        }
    }

    Edition edition() {
        return edition;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Instant arrival = Instant.now();
        try (exchange) {
            Reply reply = Reply.to(
                    exchange, stands.getOrDefault(exchange.getRequestURI().getRawPath(), NOWHERE));
            log.accept(new Request(
                    arrival,
                    edition.base().substring("http://".length()),
                    exchange.getRequestURI().toString(),
                    reply.status(),
                    reply.coding().token()));
            reply.send(exchange);
        }
    }
}
