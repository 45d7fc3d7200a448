package dev.courant.parser.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OccurrenceTest {
    private static final List<String> PIECES = List.of(
            "Foto",
            "foto: ",
            "by",
            "BY ",
            "read",
            "readmore",
            " ",
            ".",
            "关于",
            "关",
            "Ð",
            "\uD83D\uDE00",
            "more",
            "(",
            "x");

    /** With words, borders of words, the edges of the text, classes, and a beginning that may be anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?iu)read ?more|\\bby\\b",
                "(?:^|[\\s(])Foto:?\\s[^.]{2,}$",
                "(?iu)(?:关于|ð|foto).{0,3}\\bread",
                "[^x]{2}x",
                "^$",
                "more$",
                ""
            })
    void itIsWhereAnOrdinarySearchFindsIt(String regex) {
        Occurrence occurrence = Occurrence.of(regex);
        Pattern pattern = Pattern.compile(regex);
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(7); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThat(occurrence.isIn(text.toString()))
                    .as(text.toString())
                    .isEqualTo(pattern.matcher(text).find());
            assertThat(occurrence.takenFrom(text.toString()))
                    .as(text.toString())
                    .isEqualTo(pattern.matcher(text).replaceFirst(""));
        }
    }
}
