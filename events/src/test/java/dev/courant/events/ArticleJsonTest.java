package dev.courant.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleJsonTest {
    @ParameterizedTest
    @MethodSource
    void whatIsWrittenFieldByFieldIsWhatTheRecordHolds(Article article) {
        assertThat(EventJson.write(article))
                .asString()
                .isEqualTo(new String(EventJson.write((Object) article), StandardCharsets.UTF_8));
    }

    static Stream<Article> whatIsWrittenFieldByFieldIsWhatTheRecordHolds() {
        return Stream.of(Samples.article(), Samples.minimalArticle(), awkward());
    }

    /** Empty texts, signs that JSON escapes, characters beyond the first plane, dates on the hour, and with parts of a second. */
    private static Article awkward() {
        String text = "\"a\\b\"\t\n\r\f\b\u0001\u007f é 渡輪 \uD83D\uDEA2 </script>\u2028";
        return new ArticleBuilder(
                        Samples.page(),
                        new Article.Publisher("a", text, "b", ""),
                        text,
                        List.of(new Article.Block(Article.BlockKind.CODE, text.repeat(900))),
                        "1.0",
                        Instant.parse("2026-03-02T00:00:00Z"))
                .subtitles(List.of("", text))
                .publishedAt(
                        OffsetDateTime.parse("2026-03-02T08:00:00.120Z"),
                        new Article.DateBasis(
                                Article.Precision.DAY, Article.DateOrigin.TIME_ELEMENT, Article.Zone.ASSUMED))
                .modifiedAt(OffsetDateTime.parse("2026-03-02T08:00:00-03:30"))
                .summary("")
                .images(List.of(new Article.Image("https://harbour.example/1.jpg", "", null, null, 7)))
                .isAccessibleForFree(true)
                .confidence(1.0e-7)
                .build();
    }
}
