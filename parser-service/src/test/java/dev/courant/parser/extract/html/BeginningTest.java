package dev.courant.parser.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningTest {
    private static final String REGEX = "(?iu)^(?:\\d+ )?(?:read more|черт|©|关于)\\b?|$";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Read more: a",
                "read",
                "12 read more",
                "ЧЕРТа",
                "© 2026",
                "关于我们",
                "关",
                "x",
                " read more",
                "\uD83D\uDE00"
            })
    void itSaysWhatItsPatternSays(String text) {
        Beginning beginning = Beginning.of(REGEX);
        assertThat(beginning.opens(text))
                .isEqualTo(Pattern.compile(REGEX).matcher(text).lookingAt());
        Matcher matcher = Pattern.compile(REGEX).matcher(text);
        assertThat(beginning.endIn(text)).isEqualTo(matcher.lookingAt() ? matcher.end() : -1);
        assertThat(beginning.isAllOf(text))
                .isEqualTo(Pattern.compile(REGEX).matcher(text).matches());
    }
}
