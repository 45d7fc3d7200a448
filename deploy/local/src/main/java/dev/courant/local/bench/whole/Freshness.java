package dev.courant.local.bench.whole;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long it takes from an article's fetch until a search finds it, seen by searching again and again. */
final class Freshness {
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final int MOST = 1_000;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI search;
    private final Map<String, Double> milliseconds = new HashMap<>();

    /** For an Elasticsearch at an address without a slash at the end. */
    Freshness(String elasticsearch) {
        search = URI.create(elasticsearch + "/articles/_search");
    }

    /** Returns when so many articles that were fetched since then have been found. */
    void await(Instant since, int articles, TimeBox timeBox) throws IOException, InterruptedException {
        while (milliseconds.size() < articles) {
            timeBox.requireTime();
            look(since);
            Thread.sleep(LOOK_EVERY);
        }
    }

    private void look(Instant since) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(search)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(query(since)))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        Instant now = Instant.now();
        JsonNode hits = JsonMapper.shared().readTree(answer.body()).path("hits").path("hits");
        for (JsonNode hit : hits) {
            JsonNode source = hit.path("_source");
            Instant fetchedAt = Instant.parse(source.path("fetchedAt").asString(""));
            milliseconds.putIfAbsent(source.path("id").asString(""), (double)
                    Duration.between(fetchedAt, now).toMillis());
        }
    }

    private static String query(Instant since) {
        return """
                {"size": %d, "_source": ["id", "fetchedAt"], "query": {"range": {"fetchedAt": {"gte": "%s"}}}}""".formatted(MOST, since);
    }

    /** The time within which that share of the articles was found, in milliseconds. */
    double percentile(double share) {
        List<Double> sorted = milliseconds.values().stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
