package dev.courant.local.newspapers;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** Serves one newspaper, with what a well-run site has: validators, gzip where asked for, permanent redirects. */
final class SiteServer implements AutoCloseable {
    private static final Resource NOT_FOUND =
            Resource.page("<!doctype html><title>404</title><h1>Not found</h1>", StandardCharsets.UTF_8, Instant.EPOCH);

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Edition edition;
    private final Map<String, Resource> resources;
    private final Consumer<Request> log;

    private SiteServer(HttpServer server, Site site, Consumer<Request> log) {
        this.server = server;
        this.log = log;
        edition = new Edition(site, "http://127.0.0.1:" + server.getAddress().getPort());
        resources = Press.print(edition);
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
            Optional<Resource> found =
                    Optional.ofNullable(resources.get(exchange.getRequestURI().getRawPath()));
            int status = status(exchange, found);
            log.accept(new Request(
                    arrival,
                    edition.base().substring("http://".length()),
                    exchange.getRequestURI().toString(),
                    status));
            answer(exchange, status, found.orElse(NOT_FOUND));
        }
    }

    private static int status(HttpExchange exchange, Optional<Resource> found) {
        String method = exchange.getRequestMethod();
        if (!"GET".equals(method) && !"HEAD".equals(method)) {
            return 405;
        }
        return found.map(resource -> resource.location().isPresent() ? 301 : unchanged(exchange, resource) ? 304 : 200)
                .orElse(404);
    }

    /** RFC 9110, 13.2.2: the date counts only where no tag was sent. */
    private static boolean unchanged(HttpExchange exchange, Resource resource) {
        Headers asked = exchange.getRequestHeaders();
        String tag = asked.getFirst("If-None-Match");
        return tag != null
                ? tag.equals(resource.etag())
                : lastModified(resource).equals(asked.getFirst("If-Modified-Since"));
    }

    private static void answer(HttpExchange exchange, int status, Resource resource) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", resource.contentType());
        headers.set("Vary", "Accept-Encoding");
        if (status == 200 || status == 304) {
            headers.set("ETag", resource.etag());
            headers.set("Last-Modified", lastModified(resource));
        }
        resource.location().ifPresent(url -> headers.set("Location", url));
        boolean bodiless = status == 304 || status == 405 || "HEAD".equals(exchange.getRequestMethod());
        byte[] body = bodiless ? new byte[0] : encoded(exchange, resource.body());
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] encoded(HttpExchange exchange, byte[] body) throws IOException {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (accepted == null || !accepted.contains("gzip") || body.length == 0) {
            return body;
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(body);
        }
        return zipped.toByteArray();
    }

    private static String lastModified(Resource resource) {
        return HTTP_DATE.format(resource.lastModified().atOffset(ZoneOffset.UTC));
    }
}
