package dev.courant.indexer.index;

import static dev.courant.indexer.fixtures.Samples.START;
import static dev.courant.indexer.fixtures.Samples.article;
import static dev.courant.indexer.fixtures.Samples.dated;
import static dev.courant.indexer.fixtures.Samples.removal;
import static dev.courant.indexer.fixtures.Samples.url;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article;
import dev.courant.events.ArticleEventCodec;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArticleDocumentTest {
    @Test
    void anArticlesDocumentIsItsEventAndADate() {
        Article article = dated(url(), "2026-03-01", "en", "Title");
        byte[] json = ArticleDocument.json(article);

        assertThat(JsonMapper.shared().readTree(json).path("date").asString()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(ArticleEventCodec.article(json)).isEqualTo(article);
    }

    @Test
    void withoutADateTheFirstSightStandsIn() {
        assertThat(ArticleDocument.date(article(url(), "Undated"))).isEqualTo(START);
    }

    @Test
    void aDateFarAheadOfTheFetchIsNotBelieved() {
        assertThat(ArticleDocument.date(published("2026-01-16T07:59:00Z"))).isEqualTo("2026-01-16T07:59:00Z");
        assertThat(ArticleDocument.date(published("2062-01-15T08:00:00Z"))).isEqualTo(START);
    }

    @Test
    void aTombstoneHoldsNothingOfTheArticle() {
        JsonNode tombstone = JsonMapper.shared().readTree(ArticleDocument.json(removal(url(), 7)));

        assertThat(tombstone.propertyNames()).containsExactlyInAnyOrder("id", "removedAt");
        assertThat(tombstone.path("removedAt").asString()).isEqualTo("2026-01-15T08:00:07Z");
    }

    @Test
    void theMonthIsThatOfTheFirstSightInUtc() {
        assertThat(MonthlyIndices.nameFor(Instant.parse("2026-02-01T00:00:00Z")))
                .isEqualTo("courant-articles-2026.02");
        assertThat(MonthlyIndices.nameFor(Instant.parse("2026-01-31T23:59:59.999Z")))
                .isEqualTo("courant-articles-2026.01");
    }

    private static Article published(String time) {
        Article.DateBasis basis =
                new Article.DateBasis(Article.Precision.SECOND, Article.DateOrigin.META, Article.Zone.ASSUMED);
        return article(url(), START, START, "Dated", builder -> builder.publishedAt(OffsetDateTime.parse(time), basis));
    }
}
