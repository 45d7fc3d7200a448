package dev.courant.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.indexer.search.SearchQuery.All;
import dev.courant.indexer.search.SearchQuery.And;
import dev.courant.indexer.search.SearchQuery.Not;
import dev.courant.indexer.search.SearchQuery.Or;
import dev.courant.indexer.search.SearchQuery.Phrase;
import dev.courant.indexer.search.SearchQuery.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    @Test
    void wordsPhrasesExclusionsAndAlternatives() {
        assertThat(QueryParser.parse("river \"press hall\" -festival a OR b OR c"))
                .isEqualTo(new And(List.of(
                        new Word("river"),
                        new Phrase("press hall"),
                        new Not(new Word("festival")),
                        new Or(List.of(new Word("a"), new Word("b"), new Word("c"))))));
    }

    @Test
    void quotationMarksOfAnyNewspaperMakePhrases() {
        for (String query : List.of("\"三高四新\"", "“三高四新”", "「三高四新」", "«三高四新»", "＂三高四新＂")) {
            assertThat(QueryParser.parse(query)).isEqualTo(new Phrase("三高四新"));
        }
        assertThat(QueryParser.parse("-\"press hall\"")).isEqualTo(new Not(new Phrase("press hall")));
    }

    @Test
    void whatIsNoOperatorIsText() {
        assertThat(QueryParser.parse("\"half open")).isEqualTo(new And(List.of(new Word("\"half"), new Word("open"))));
        assertThat(QueryParser.parse("well-known")).isEqualTo(new Word("well-known"));
        assertThat(QueryParser.parse("OR sea OR")).isEqualTo(new Word("sea"));
        assertThat(QueryParser.parse("sea - land")).isEqualTo(new And(List.of(new Word("sea"), new Word("land"))));
        assertThat(QueryParser.parse("(sea) or")).isEqualTo(new And(List.of(new Word("sea"), new Word("or"))));
    }

    @Test
    void aHyphenExcludesOnlyWhatItTouches() {
        And both = new And(List.of(new Word("foo"), new Word("bar")));
        Or either = new Or(List.of(new Word("foo"), new Word("bar")));

        assertThat(QueryParser.parse("foo -| bar")).isEqualTo(either);
        assertThat(QueryParser.parse("foo -OR bar")).isEqualTo(either);
        assertThat(QueryParser.parse("foo -€ bar")).isEqualTo(both);
        assertThat(QueryParser.parse("foo -\"\" bar")).isEqualTo(both);
        assertThat(QueryParser.parse("foo --bar"))
                .isEqualTo(new And(List.of(new Word("foo"), new Not(new Word("bar")))));
        assertThat(QueryParser.parse("-€20")).isEqualTo(new Not(new Word("€20")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"\"", "-", "()", "|", "OR", "“", "…!", "- -", "\"--\""})
    void nothingToLookForIsEverything(String query) {
        assertThat(QueryParser.parse(query)).isEqualTo(new All());
    }

    @ParameterizedTest
    @CsvSource({
        "質(zhì)量強國, 質量強國",
        "質（zhì）量（liàng）, 質量",
        "行(xing2)長, 行長",
        "質(ㄓˊ)量, 質量",
        "女(nǚ)子, 女子",
        "壯(zhuàng), 壯",
        "中国(China)经济, 中国(China)经济",
        "中国(2026)经济, 中国(2026)经济",
        "tea(cha), tea(cha)"
    })
    void readingsBehindHanCharactersAreLeftOut(String query, String bare) {
        assertThat(Readings.strip(query)).isEqualTo(bare);
    }
}
