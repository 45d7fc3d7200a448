package dev.courant.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.indexer.search.SearchParameters.Parsed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchParametersTest {
    @Test
    void daysAreTakenInWhole() {
        SearchRequest request = valid(Map.of("from", List.of("2026-01-31"), "to", List.of("2026-01-31")));

        assertThat(request.from()).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
        assertThat(request.to()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
    }

    @Test
    void withoutAQueryTheNewestComesFirst() {
        assertThat(valid(Map.of()).sort()).isEqualTo(Sort.NEWEST);
        assertThat(valid(Map.of("q", List.of("sea"))).sort()).isEqualTo(Sort.RELEVANCE);
    }

    @Test
    void choicesMayBeRepeatedOrPartedByCommas() {
        assertThat(valid(Map.of("language", List.of("en,zh-Hant", "ar"))).languages())
                .containsExactly("en", "zh-Hant", "ar");
    }

    @Test
    void theCursorOfAnAnswerIsReadBack() {
        Cursor cursor = new Cursor(Sort.RELEVANCE, 20, 3.0517578E-5, -12, "ab");

        assertThat(valid(Map.of("q", List.of("sea"), "after", List.of(cursor.text())))
                        .after())
                .isEqualTo(cursor);
    }

    @ParameterizedTest
    @CsvSource({
        "size, 0, from 1 to 100",
        "size, 101, from 1 to 100",
        "size, many, from 1 to 100",
        "sort, best, 'relevance, newest, oldest'",
        "from, yesterday, 2026-01-31",
        "to, 2026-02-30, 2026-01-31",
        "from, 0000-12-31, 0001 to 9999",
        "to, +10000-01-01T00:00:00Z, 0001 to 9999",
        "language, english!, zh-Hant",
        "source, The Times, harbour-gazette",
        "after, xyz, 'next'",
        "lang, en, 'q, from, to, language, source, sort, size, after'"
    })
    void whatIsWrongIsNamedWithWhatIsAllowed(String name, String value, String allowed) {
        assertThat(SearchParameters.parse(Map.of(name, List.of(value))))
                .isInstanceOfSatisfying(Parsed.Invalid.class, invalid -> {
                    assertThat(invalid.problems()).hasSize(1);
                    assertThat(invalid.problems().getFirst().parameter()).isEqualTo(name);
                    assertThat(invalid.problems().getFirst().detail()).contains(allowed);
                });
    }

    @Test
    void everyProblemIsTold() {
        assertThat(SearchParameters.parse(Map.of(
                        "q", List.of("x".repeat(501)), "size", List.of("0"), "sort", List.of("newest", "oldest"))))
                .isInstanceOfSatisfying(
                        Parsed.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(BadParameter::parameter)
                                .containsExactlyInAnyOrder("q", "size", "sort"));
    }

    private static SearchRequest valid(Map<String, List<String>> values) {
        Parsed parsed = SearchParameters.parse(values);
        assertThat(parsed).isInstanceOf(Parsed.Valid.class);
        return ((Parsed.Valid) parsed).request();
    }
}
