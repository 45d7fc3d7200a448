package dev.courant.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The golden files are events as they were once written. They are never edited: a change that this test does not
 * accept breaks subscribers. A new field makes a new file beside the old ones.
 */
class GoldenFilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"article.json", "article-minimal.json", "removal.json"})
    void oldArticleEventsStayReadable(String file) {
        assertThat(ArticleEventCodec.decode(
                        ArticleEventCodec.encode(event(file)).headers(), golden(file)))
                .isEqualTo(event(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"article.json", "article-minimal.json", "removal.json"})
    void articleEventsAreWrittenAsEver(String file) {
        assertThat(EventJson.tree(ArticleEventCodec.encode(event(file)).value()))
                .isEqualTo(EventJson.tree(golden(file)));
    }

    @Test
    void anArticleOfALaterVersionIsReadable() {
        assertThat(ArticleEventCodec.article(golden("article-with-unknown-fields.json")))
                .isEqualTo(Samples.minimalArticle());
    }

    @Test
    void rejectionsStayTheSame() {
        EventRecord written = RejectionCodec.encode(Samples.rejection());

        assertThat(RejectionCodec.decode(written.headers(), golden("rejection.json")))
                .isEqualTo(Samples.rejection());
        assertThat(EventJson.tree(written.value())).isEqualTo(EventJson.tree(golden("rejection.json")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"source.json", "source-with-sections.json", "source-with-all.json", "source-with-budget.json"})
    void sourcesStayTheSame(String file) {
        Source source = switch (file) {
            case "source.json" -> Samples.source();
            case "source-with-sections.json" -> Samples.sourceWithSections();
            case "source-with-all.json" -> Samples.sourceWithAll();
            default -> Samples.sourceWithBudget();
        };
        EventRecord written = SourceCodec.encode(source, Instant.EPOCH);

        assertThat(SourceCodec.decode(written.headers(), golden(file))).isEqualTo(source);
        assertThat(EventJson.tree(written.value())).isEqualTo(EventJson.tree(golden(file)));
    }

    @Test
    void pagesStayTheSame() {
        Map<String, String> headers = stringTree(golden("page-headers.json"));
        Page page = Samples.page();

        assertThat(PageCodec.encode(page).headers()).isEqualTo(headers);
        assertThat(PageCodec.decode(headers, page.body()))
                .usingRecursiveComparison()
                .isEqualTo(page);
    }

    private static Map<String, String> stringTree(byte[] json) {
        Map<String, String> strings = new java.util.TreeMap<>();
        EventJson.tree(json).forEach((name, value) -> strings.put(name, value.toString()));
        return strings;
    }

    private static byte[] golden(String file) {
        try {
            return Files.readString(Path.of("src/test/resources/golden", file)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ArticleEvent event(String file) {
        return switch (file) {
            case "article.json" -> Samples.article();
            case "article-minimal.json" -> Samples.minimalArticle();
            default -> Samples.removal();
        };
    }
}
