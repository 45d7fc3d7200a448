package dev.courant.local.sources;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.courant.events.InvalidEventException;
import dev.courant.events.Source;
import dev.courant.events.SourceCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A server that speaks the crawler's REST API over sources that it keeps in memory. */
final class SmallCrawler implements AutoCloseable {
    static final Instant PAUSED_AT = Instant.parse("2026-03-04T05:06:07Z");

    private static final String SOURCES = "/api/v1/sources";

    final Map<String, Source> sources = new LinkedHashMap<>();
    final List<String> takenDown = new ArrayList<>();
    final Map<String, String> moved = new HashMap<>();
    String token = "";
    String survey = "{}";
    String stats = "[]";
    String checks = "[]";

    /** What was asked, in order: method, path and body. */
    final List<String> asked = new ArrayList<>();

    private final HttpServer server;

    SmallCrawler() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Answer(int status, String body) {}

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getRawQuery();
        asked.add((exchange.getRequestMethod() + " " + path + " " + new String(body, StandardCharsets.UTF_8)).strip());
        String sent = exchange.getRequestHeaders().getFirst("Authorization");
        Answer answer = token.isEmpty() || ("Bearer " + token).equals(sent)
                ? answer(exchange.getRequestMethod(), path, query == null ? "" : query, body)
                : problem(401, "The header 'Authorization: Bearer TOKEN' is missing");
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer answer(String method, String path, String query, byte[] body) {
        return switch (method + " " + path) {
            case "GET " + SOURCES -> new Answer(200, list());
            case "POST " + SOURCES -> add(body);
            case "GET " + SOURCES + "/stats" -> new Answer(200, stats);
            case "POST /api/v1/surveys" -> new Answer(200, survey);
            case "GET /api/v1/frontier" -> frontier(parameter(query));
            case "DELETE /api/v1/urls" -> takeDown(parameter(query));
            default -> one(method, path.substring(SOURCES.length() + 1));
        };
    }

    private Answer add(byte[] body) {
        try {
            Source source = SourceCodec.parse(body);
            if (sources.containsKey(source.id())) {
                return problem(409, "There is a source '" + source.id() + "' already");
            }
            sources.put(source.id(), source.definedBy(Source.Origin.API));
            return new Answer(201, json(sources.get(source.id())));
        } catch (InvalidEventException e) {
            return problem(400, "The parameter '" + e.field() + "' " + e.problem());
        }
    }

    private Answer one(String method, String path) {
        int slash = path.indexOf('/');
        String id = slash < 0 ? path : path.substring(0, slash);
        Source source = sources.get(id);
        if (source == null) {
            return problem(404, "There is no source " + id);
        }
        return switch (method + path.substring(id.length())) {
            case "GET" -> new Answer(200, json(source));
            case "DELETE" -> {
                sources.remove(id);
                yield new Answer(204, "");
            }
            case "POST/pause" -> put(source.pausedSince(PAUSED_AT));
            case "POST/test" -> new Answer(200, checks);
            case "POST/resume" -> put(source.pausedSince(null));
            default -> problem(405, "No such order");
        };
    }

    private Answer put(Source source) {
        sources.put(source.id(), source);
        return new Answer(200, json(source));
    }

    private Answer frontier(String url) {
        return new Answer(
                200, "{\"known\":true" + (moved.containsKey(url) ? ",\"movedTo\":\"" + moved.get(url) + "\"}" : "}"));
    }

    private Answer takeDown(String url) {
        if (url.contains("elsewhere")) {
            return problem(503, "The part of the frontier that keeps it is away; try again in a moment.");
        }
        takenDown.add(url);
        return new Answer(202, "");
    }

    private static Answer problem(int status, String detail) {
        return new Answer(status, "{\"status\":" + status + ",\"detail\":\"" + detail + "\"}");
    }

    private String list() {
        return sources.values().stream().map(SmallCrawler::json).collect(Collectors.joining(",", "[", "]"));
    }

    private static String json(Source source) {
        return new String(SourceCodec.write(source), StandardCharsets.UTF_8);
    }

    private static String parameter(String query) {
        return URLDecoder.decode(query.substring("url=".length()), StandardCharsets.UTF_8);
    }
}
