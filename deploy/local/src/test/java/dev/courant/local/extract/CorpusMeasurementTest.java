package dev.courant.local.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.local.console.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the figures that the rules reach on pages that nobody here wrote: run with {@code -Dcourant.shared=FOLDER}. What is
 * extracted lies in {@code target/predictions}, for the yardstick's own scorer.
 */
@EnabledIfSystemProperty(named = "courant.shared", matches = ".+")
class CorpusMeasurementTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path CORPORA =
            Path.of(System.getProperty("courant.shared", "")).resolve("corpora");

    @ParameterizedTest
    @CsvSource({
        "main-text, 0.955, 0.02",
        "metadata/fundus, 0.92, 0.03",
        "metadata/wcxb-articles, 0.93, 0.02",
        "non-english/daniel, 0.90, 0.02"
    })
    void theMainTextIsFound(String corpus, double leastF1, double mostRejected) throws Exception {
        JsonNode truth = JSON.readTree(CORPORA.resolve(corpus).resolve("truth.json"));
        JsonNode predictions = predictions(corpus);
        TextScore score = new TextScore(corpus.endsWith("daniel"));
        int rejected = 0;
        for (Map.Entry<String, JsonNode> entry : truth.properties()) {
            JsonNode prediction = predictions.path(entry.getKey());
            score.add(
                    entry.getValue().path("text").asString(""),
                    prediction.path("text").asString(""));
            rejected += prediction.has("rejected") ? 1 : 0;
        }
        assertThat((double) rejected / truth.size()).as("rejected").isLessThanOrEqualTo(mostRejected);
        assertThat(score.f1()).as("F1 of the main text").isGreaterThanOrEqualTo(leastF1);
    }

    private static JsonNode predictions(String corpus) throws IOException, InterruptedException {
        Path output =
                Files.createDirectories(Path.of("target/predictions")).resolve(corpus.replace('/', '-') + ".json");
        Console silent = new Console(
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false,
                Clock.systemUTC());
        SavedPages pages = new SavedPages(Instant.now(), "text/html; charset=utf-8");
        try (PredictionFile file = PredictionFile.create(output);
                Extractor extractor = new Extractor(Extractor.PATIENT)) {
            new FolderExtraction(extractor, pages, silent).run(PageFolder.of(CORPORA.resolve(corpus)), file);
            file.finish();
        }
        return JSON.readTree(output.toFile());
    }
}
