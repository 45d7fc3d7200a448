package dev.courant.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.ArticleId;
import dev.courant.local.index.IndexedArticle;
import dev.courant.local.newspapers.ExpectedArticle;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexComparisonTest {
    private static final String URL = "http://127.0.0.1:20000/a";
    private static final ExpectedArticle EXPECTED =
            new ExpectedArticle(ArticleId.of(URL), URL, "A title", OffsetDateTime.parse("2026-03-01T10:00:00+08:00"));
    private static final IndexedArticle RIGHT =
            new IndexedArticle(EXPECTED.id(), "A title", Instant.parse("2026-03-01T02:00:00Z"));

    @Test
    void theSameInstantInAnotherZoneIsNoDifference() {
        assertThat(differences(RIGHT)).isEmpty();
    }

    @Test
    void missingAndUnexpectedArticlesAreNamed() {
        IndexedArticle other = new IndexedArticle("x", "Another", null);
        assertThat(differences()).singleElement().asString().startsWith("missing: " + URL);
        assertThat(differences(RIGHT, other)).containsExactly("unexpected: x Another");
    }

    @Test
    void everyFieldThatDiffersIsNamed() {
        assertThat(differences(new IndexedArticle(EXPECTED.id(), "A titel", null)))
                .hasSize(2)
                .anyMatch(line -> line.contains("title is A titel, not A title"))
                .anyMatch(line -> line.contains("publishedAt is null"));
    }

    @Test
    void anArticleThatIsThereTwiceIsADifference() {
        assertThat(differences(RIGHT, RIGHT)).singleElement().asString().startsWith("twice: ");
    }

    private static List<String> differences(IndexedArticle... indexed) {
        return IndexComparison.differences(List.of(EXPECTED), List.of(indexed));
    }
}
