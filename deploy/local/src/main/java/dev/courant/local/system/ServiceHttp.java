package dev.courant.local.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** A service's operational side over HTTP; a service that does not answer is an expected outcome. */
public final class ServiceHttp {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final String url;

    /** For the service at an address without a slash at the end. */
    public ServiceHttp(String url) {
        this.url = url;
    }

    /** Whether it says that it is ready. */
    public boolean isReady() throws InterruptedException {
        return get("/health/readiness").isPresent();
    }

    /** Its metrics, in Prometheus' text format. */
    public Optional<String> metrics() throws InterruptedException {
        return get("/prometheus");
    }

    /** What it answers at a path; empty if that is not there, or nobody answers. */
    public Optional<String> get(String path) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(TIMEOUT).build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException doesNotAnswer) {
            return Optional.empty();
        }
    }
}
