package dev.courant.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
    @ParameterizedTest
    @CsvSource({"abc,3", "質量,4", "ｑ,2", "かな,4", "한국,4", "é,1", "e\u0301,1", "“三高”,6", "、。,4"})
    void columns(String text, int columns) {
        assertThat(TextWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"abcdef,6,abcdef", "abcdef,5,abcd…", "質量強國,5,質量…", "質量強國,6,質量…"})
    void whatDoesNotFitIsCutWithAnEllipsis(String text, int columns, String expected) {
        assertThat(TextWidth.fit(text, columns)).isEqualTo(expected);
    }
}
