package dev.courant.parser.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonEscapesTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '~', textBlock = """
                    caf\\u00e9 \\u4E2D\\u6587. ~ café 中文.
                    \\u0022a\\u0022 \\n\\u00E9 ~ \\u0022a\\u0022 \\né
                    \\\\u00e9 ~ \\\\u00e9
                    \\\\\\u00e9 ~ \\\\é
                    a\\u00e ~ a\\u00e
                    a\\u00eg\\ ~ a\\u00eg\\
                    a\\U00e9 ~ a\\U00e9
                    a ~ a
                    """)
    void charactersBeyondAsciiStandForTheirEscapes(String json, String undone) {
        assertThat(JsonEscapes.undone(json)).isEqualTo(undone);
    }
}
