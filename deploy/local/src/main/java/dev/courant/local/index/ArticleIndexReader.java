package dev.courant.local.index;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the articles' documents straight from Elasticsearch. For the few thousand of one machine's samples. */
public final class ArticleIndexReader {
    /** The alias that searchers read. */
    private static final String ARTICLES = "articles";

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

    private static IndexedArticle article(JsonNode source) {
        @Nullable String publishedAt = source.path("publishedAt").asString(null);
        return new IndexedArticle(
                source.path("id").asString(""),
                source.path("title").asString(null),
                publishedAt == null ? null : OffsetDateTime.parse(publishedAt).toInstant());
    }

    private JsonNode post(String path, String body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(elasticsearch + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "Elasticsearch answers " + path + " with " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("Elasticsearch does not answer " + path, e);
        }
    }
}
