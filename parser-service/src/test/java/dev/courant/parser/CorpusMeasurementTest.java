package dev.courant.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article;
import dev.courant.events.Page;
import dev.courant.parser.identify.LanguageIdentifier;
import dev.courant.parser.limit.PageBudget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the figures that the rules reach on pages that nobody here wrote: run with {@code -Dcourant.shared=FOLDER}. What it
 * extracts lies in {@code target/predictions}, for the yardstick's own scorer.
 */
@EnabledIfSystemProperty(named = "courant.shared", matches = ".+")
class CorpusMeasurementTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path CORPORA =
            Path.of(System.getProperty("courant.shared", "")).resolve("corpora");

    private final PageParser parser = new PageParser(SourceLookup.NONE, new LanguageIdentifier(), Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({
        "main-text, 0.955, 0.02",
        "metadata/fundus, 0.92, 0.03",
        "metadata/wcxb-articles, 0.93, 0.02",
        "non-english/daniel, 0.90, 0.02"
    })
    void theMainTextIsFound(String corpus, double leastF1, double mostRejected) throws IOException {
        JsonNode truth = JSON.readTree(CORPORA.resolve(corpus).resolve("truth.json"));
        Map<String, Map<String, Object>> predictions = new TreeMap<>();
        TextScore score = new TextScore(corpus.endsWith("daniel"));
        for (Map.Entry<String, JsonNode> entry : truth.properties()) {
            Map<String, Object> prediction = prediction(corpus, entry.getKey(), entry.getValue());
            predictions.put(entry.getKey(), prediction);
            score.add(entry.getValue().path("text").asString(""), (String) prediction.getOrDefault("text", ""));
        }
        Path output = Path.of("target/predictions").resolve(corpus.replace('/', '-') + ".json");
        Files.createDirectories(output.getParent());
        JSON.writeValue(output.toFile(), predictions);
        long rejected = predictions.values().stream().filter(Map::isEmpty).count();
        assertThat((double) rejected / predictions.size()).as("rejected").isLessThanOrEqualTo(mostRejected);
        assertThat(score.f1()).as("F1 of the main text").isGreaterThanOrEqualTo(leastF1);
    }

    private Map<String, Object> prediction(String corpus, String id, JsonNode truth) throws IOException {
        String url = truth.path("url").asString("");
        String usable = url.matches("https?://[^\\s/?#]+\\S*") ? url : "https://import.example/" + id;
        Page page = Pages.page(usable, 200, "text/html; charset=utf-8", body(corpus, id));
        ParseOutcome outcome = parser.parse(page, PageBudget.startingNow(Duration.ofMinutes(1)));
        return outcome instanceof ParseOutcome.Parsed(Article article) ? fields(article) : Map.of();
    }

    private static Map<String, Object> fields(Article article) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("text", article.bodyText());
        fields.put("title", article.title());
        fields.put(
                "authors", article.authors().stream().map(Article.Author::name).toList());
        if (article.publishedAt() != null) {
            fields.put("published", article.publishedAt().toString());
        }
        return fields;
    }

    private static byte[] body(String corpus, String id) throws IOException {
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(CORPORA.resolve(corpus).resolve("html").resolve(id + ".html.gz")))) {
            return in.readNBytes(Page.MAX_BODY_BYTES);
        }
    }
}
