package dev.courant.local.index;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the articles' documents straight from Elasticsearch. For the few thousand of one machine's samples. */
public final class ArticleIndexReader {
    /** The alias that searchers read. */
    private static final int OK = 200;

    private static final int UNAVAILABLE = 503;
    private static final Duration SHARD_PATIENCE = Duration.ofSeconds(30);
    private static final Duration TRY_EVERY = Duration.ofMillis(200);
    private static final String ARTICLES = "articles";

    /** Every month's index, past the alias: that leaves out what was removed. */
    private static final String ALL_MONTHS = "courant-articles-*";

    private static final int MOST = 10_000;
    private static final String ALL = """
            {"size": %d, "track_total_hits": true, "_source": ["id", "title", "publishedAt"]}""".formatted(MOST);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String elasticsearch;

    /** For the Elasticsearch at an address without a slash at the end. */
    public ArticleIndexReader(String elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Makes everything that was written searchable. */
    public void refresh() throws InterruptedException {
        post("/" + ARTICLES + "/_refresh", "");
    }

    /** How many articles can be found now. */
    public long count() throws InterruptedException {
        return post("/" + ARTICLES + "/_count", "").path("count").asLong();
    }

    /**
     * Every article that can be found now; an id that occurs twice is there twice.
     *
     * @throws IllegalStateException if there are more than 10,000, or Elasticsearch does not answer as it should
     */
    public List<IndexedArticle> all() throws InterruptedException {
        JsonNode hits = post("/" + ARTICLES + "/_search", ALL).path("hits");
        if (hits.path("total").path("value").asLong() > MOST) {
            throw new IllegalStateException("The index holds more articles than can be compared: "
                    + hits.path("total").path("value").asLong());
        }
        List<IndexedArticle> articles = new ArrayList<>();
        hits.path("hits").forEach(hit -> articles.add(article(hit.path("_source"))));
        return articles;
    }

    /**
     * What is kept under an id, be it an article or what remembers that one was removed; empty if nothing is. Several only
     * where an id lies in two months, which must not be.
     */
    public List<IndexedDocument> find(String id) throws InterruptedException {
        post("/" + ALL_MONTHS + "/_refresh", "");
        String query = JSON.writeValueAsString(Map.of(
                "version", true,
                "_source", List.of("title", "firstSeenAt", "removedAt"),
                "query", Map.of("ids", Map.of("values", List.of(id)))));
        List<IndexedDocument> documents = new ArrayList<>();
        post("/" + ALL_MONTHS + "/_search", query)
                .path("hits")
                .path("hits")
                .forEach(hit -> documents.add(document(hit)));
        return documents;
    }

    /** A document's version is the time at which its page was fetched. */
    private static IndexedDocument document(JsonNode hit) {
        JsonNode source = hit.path("_source");
        return new IndexedDocument(
                hit.path("_index").asString(""),
                Instant.ofEpochMilli(hit.path("_version").asLong()),
                source.path("title").asString(null),
                source.path("firstSeenAt").asString(null),
                source.path("removedAt").asString(null));
    }

    private static IndexedArticle article(JsonNode source) {
        @Nullable String publishedAt = source.path("publishedAt").asString(null);
        return new IndexedArticle(
                source.path("id").asString(""),
                source.path("title").asString(null),
                publishedAt == null ? null : OffsetDateTime.parse(publishedAt).toInstant());
    }

    /** With patience: for a moment after a month's index was made, its shard is not there yet, which is a 503. */
    private JsonNode post(String path, String body) throws InterruptedException {
        long deadline = System.nanoTime() + SHARD_PATIENCE.toNanos();
        HttpResponse<String> answer = send(path, body);
        while (answer.statusCode() == UNAVAILABLE && System.nanoTime() - deadline < 0) {
            Thread.sleep(TRY_EVERY);
            answer = send(path, body);
        }
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(
                    "Elasticsearch answers " + path + " with " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String path, String body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(elasticsearch + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("Elasticsearch does not answer " + path, e);
        }
    }
}
