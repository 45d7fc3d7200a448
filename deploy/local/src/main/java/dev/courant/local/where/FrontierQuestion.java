package dev.courant.local.where;

import dev.courant.local.where.FrontierAnswer.Given;
import dev.courant.local.where.FrontierAnswer.Silent;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a crawler what its frontier knows of a URL. An instance that does not keep that part of the frontier sends us on to the
 * one that does (307); while parts are handed over that one may do so, too.
 */
final class FrontierQuestion {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAX_HOPS = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final String crawler;

    /** For the crawler at an address without a slash at the end. */
    FrontierQuestion(String crawler) {
        this.crawler = crawler;
    }

    FrontierAnswer ask(String url) throws InterruptedException {
        URI at = URI.create(crawler + "/api/v1/frontier?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
        for (int hops = 0; hops <= MAX_HOPS; hops++) {
            HttpResponse<String> answer;
            try {
                answer = CLIENT.send(HttpRequest.newBuilder(at).timeout(TIMEOUT).build(), BodyHandlers.ofString());
            } catch (IOException e) {
                return new Silent(place(at) + " does not answer");
            }
            if (answer.statusCode() / 100 != 3) {
                return read(at, answer);
            }
            String location = answer.headers().firstValue("Location").orElse("");
            Optional<URI> next = http(at, location);
            if (next.isEmpty()) {
                return new Silent(place(at) + " sends on to '" + location + "', which is no http(s) address");
            }
            at = next.get();
        }
        return new Silent("its instances send on to each other (" + place(at)
                + " was the last); give each its own address in COURANT_CRAWLER_FRONTIER_ADVERTISED");
    }

    private static FrontierAnswer read(URI at, HttpResponse<String> answer) {
        JsonNode json = json(answer.body());
        if (answer.statusCode() == 200 && json.isObject()) {
            return new Given(json);
        }
        String detail = json.path("detail").asString("");
        return new Silent(place(at) + " answers " + answer.statusCode() + (detail.isEmpty() ? "" : ": " + detail));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    private static Optional<URI> http(URI from, String location) {
        try {
            URI to = from.resolve(location);
            boolean isHttp = "http".equalsIgnoreCase(to.getScheme()) || "https".equalsIgnoreCase(to.getScheme());
            return isHttp && !location.isBlank() && to.getHost() != null ? Optional.of(to) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Which instance that is. */
    private static String place(URI at) {
        return at.getScheme() + "://" + at.getAuthority();
    }
}
