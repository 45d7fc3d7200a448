package dev.courant.local.sources;

import dev.courant.local.console.UserError;
import dev.courant.local.system.CourantHome;
import dev.courant.local.system.CourantService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The crawler's REST API: requests, and what its answers say in one sentence. An instance may send us on to another one, which
 * keeps the part of the frontier that is meant.
 */
final class CrawlerApi {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Longer than a write waits for Kafka's acknowledgement. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** What tells the crawler that it may ask for a token tells us which. */
    private static final String TOKEN_VARIABLE = "COURANT_CRAWLER_API_TOKEN";

    private final String url;
    private final @Nullable String token;

    /**
     * At an address without a slash at the end.
     *
     * @param token sent as a bearer token (RFC 6750); null if the crawler asks for none
     */
    CrawlerApi(String url, @Nullable String token) {
        this.url = url;
        this.token = token;
    }

    /** That of the running system. */
    static CrawlerApi ofRunningSystem() {
        return new CrawlerApi(
                CourantHome.find().runFile().require().url(CourantService.CRAWLER), System.getenv(TOKEN_VARIABLE));
    }

    /** An answer, whatever its status. */
    record Reply(int status, byte[] body) {
        boolean isSuccess() {
            return status / 100 == 2;
        }

        /**
         * Itself.
         *
         * @throws UserError with what the crawler says, if it is no success
         */
        Reply requireSuccess() {
            if (!isSuccess()) {
                throw new UserError("The crawler refuses: " + problem());
            }
            return this;
        }

        private String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** Its body as JSON; an empty node where it is none. */
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JacksonException e) {
                return JSON.missingNode();
            }
        }

        /** The sentence of a problem document (RFC 9457), which names the field at fault; else status and body. */
        private String problem() {
            String detail = json().path("detail").asString("");
            return detail.isEmpty() ? (status + " " + text()).strip() : detail;
        }
    }

    Reply get(String path) throws InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), TIMEOUT);
    }

    Reply delete(String path) throws InterruptedException {
        return send("DELETE", path, BodyPublishers.noBody(), TIMEOUT);
    }

    Reply post(String path) throws InterruptedException {
        return send("POST", path, BodyPublishers.noBody(), TIMEOUT);
    }

    /** Sends JSON and waits for the answer for as long as {@code timeout}. */
    Reply post(String path, byte[] json, Duration timeout) throws InterruptedException {
        return send("POST", path, BodyPublishers.ofByteArray(json), timeout);
    }

    Reply post(String path, byte[] json) throws InterruptedException {
        return post(path, json, TIMEOUT);
    }

    private Reply send(String method, String path, BodyPublisher body, Duration timeout) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(timeout)
                .header("Accept", "application/json, application/problem+json")
                .header("Content-Type", "application/json")
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UserError("The crawler at " + url + " does not answer; see `./courant status`.", e);
        }
    }
}
