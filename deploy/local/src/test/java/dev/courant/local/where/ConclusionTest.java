package dev.courant.local.where;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.local.index.IndexedDocument;
import dev.courant.local.where.Finding.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ConclusionTest {
    private static final Instant MORNING = Instant.parse("2026-01-31T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final Finding PAGE = finding(Kind.PAGE, MORNING, "status 200, 10 bytes, live");

    @Test
    void theIndexHasTheFirstSay() {
        assertThat(conclusion(null, List.of(PAGE, finding(Kind.ARTICLE, MORNING, "Title")), document(null)))
                .isEqualTo(
                        "It is in the index, first seen at 2026-01-30T07:00:00Z and last fetched at 2026-01-31T08:00:00Z.");
    }

    @Test
    void whatCameLaterIsSaidToo() {
        assertThat(conclusion(null, List.of(PAGE, finding(Kind.REJECTION, NOON, "noindex")), document(null)))
                .startsWith("It is in the index")
                .endsWith("A later visit: Rejected: noindex.");
    }

    @Test
    void aTombstoneIsNoArticle() {
        assertThat(conclusion(null, List.of(), document("2026-01-31T08:00:00Z")))
                .startsWith("It was removed");
    }

    @Test
    void whatWasTakenDownByHandIsNotSaidToBeGoneByItself() {
        assertThat(conclusion(
                        "{\"known\":true,\"outcome\":\"takenDown\"}", List.of(), document("2026-01-31T08:00:00Z")))
                .isEqualTo("It was taken down by hand at 2026-01-31T08:00:00Z, and does not come back.");
    }

    @Test
    void theNewestEndCountsWhereTheIndexHasNothing() {
        Finding dead = finding(Kind.DEAD_LETTER, MORNING, "limitExceeded in parser-service: 11 s");
        assertThat(conclusion(null, List.of(PAGE, dead)))
                .contains("limitExceeded", "news.pages, partition 1, offset 2");
        assertThat(conclusion(null, List.of(dead, finding(Kind.REJECTION, NOON, "listing"))))
                .isEqualTo("Rejected: listing.");
        assertThat(conclusion(null, List.of(PAGE, finding(Kind.ARTICLE, NOON, "Title"))))
                .contains("not indexed it yet");
    }

    @Test
    void aDeadLetterCountsMoreThanTheArticleOfTheSameTimeThatItIsACopyOf() {
        Finding article = finding(Kind.ARTICLE, NOON, "Title");
        Finding dead = finding(Kind.DEAD_LETTER, NOON, "refusedByIndex in indexer-service: mapping");
        assertThat(conclusion(null, List.of(PAGE, article, dead))).contains("refusedByIndex");
    }

    @Test
    void aPageWithoutAnEndWaitsForTheParser() {
        assertThat(conclusion(null, List.of(PAGE))).contains("2026-01-31T08:00:00Z", "the parser has not come to it");
    }

    @Test
    void thenTheFrontierIsAsked() {
        assertThat(conclusion("{\"known\":true,\"state\":\"waiting\",\"why\":\"It waits.\"}", List.of()))
                .isEqualTo("It waits.");
        assertThat(conclusion("{\"known\":true,\"why\":\"It moved.\",\"movedTo\":\"https://b.example/\"}", List.of()))
                .isEqualTo("It moved. Ask `./courant where https://b.example/`.");
    }

    @Test
    void whatNobodyKnowsIsUnknown() {
        String frontier = "{\"known\":false,\"why\":\"Never named.\"}";
        assertThat(whereabouts(frontier, List.of()).isKnown()).isFalse();
        assertThat(conclusion(frontier, List.of())).startsWith("Nobody has heard of it");
    }

    @Test
    void whatTheCrawlerCannotSayIsNotUnknown() {
        assertThat(whereabouts(null, List.of()).isKnown()).isFalse();
        assertThat(conclusion(null, List.of()))
                .isEqualTo("No page of it was fetched, and the crawler cannot say why: it is away.");
        assertThat(Report.lines(whereabouts(null, List.of()))).contains("frontier: the crawler cannot say: it is away");
    }

    private static String conclusion(@Nullable String frontier, List<Finding> findings, IndexedDocument... documents) {
        return Conclusion.of(whereabouts(frontier, findings, documents));
    }

    private static Whereabouts whereabouts(
            @Nullable String frontier, List<Finding> findings, IndexedDocument... documents) {
        return new Whereabouts(
                "https://a.example/",
                "https://a.example/",
                "id",
                frontier == null ? null : JsonMapper.shared().readTree(frontier),
                frontier == null ? "it is away" : null,
                findings,
                List.of(documents));
    }

    private static IndexedDocument document(@Nullable String removedAt) {
        return new IndexedDocument("courant-articles-2026.01", MORNING, "Title", "2026-01-30T07:00:00Z", removedAt);
    }

    private static Finding finding(Kind kind, Instant fetchedAt, String text) {
        return new Finding("news.pages", 1, 2, kind, fetchedAt, text);
    }
}
