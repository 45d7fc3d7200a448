package dev.courant.parser.identify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCounterTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            ``, 0
            The ferry's back – at 7:30, 6
            It’s ''quoted'' 'so', 3
            渡輪 ferry 回來, 5
            フェリーA1, 5
            паром вернулся, 2
            a\uD83D\uDEA2b, 3
            """)
    void wordsOfAnyScriptAreCounted(String text, int words) {
        assertThat(WordCounter.count(text)).isEqualTo(words);
    }
}
