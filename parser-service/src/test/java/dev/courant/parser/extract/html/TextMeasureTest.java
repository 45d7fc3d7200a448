package dev.courant.parser.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextMeasureTest {
    @Test
    void whiteSpaceIsWhatUnicodeSaysAndAllControls() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            boolean space = c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
            assertThat(TextMeasure.isSpace((char) c)).as("U+%04X", c).isEqualTo(space);
        }
    }
}
