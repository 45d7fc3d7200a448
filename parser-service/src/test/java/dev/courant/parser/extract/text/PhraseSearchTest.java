package dev.courant.parser.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseSearchTest {
    private static final List<String> PHRASES = List.of("abba", "abbab", "baab", "版权所有", "\u0161bba");

    @Test
    void itFindsWhatAnOrdinarySearchFinds() {
        PhraseSearch search = new PhraseSearch(PHRASES);
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String text = text(random);
            int[] expected = IntStream.range(0, text.length())
                    .filter(at -> PHRASES.stream().anyMatch(phrase -> text.startsWith(phrase, at)))
                    .toArray();
            assertThat(search.all(text)).as(text).containsExactly(expected);
            assertThat(search.isIn(text)).as(text).isEqualTo(expected.length > 0);
        }
    }

    /** Of few letters, some of which have the same low byte. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(random.nextInt(12) == 0 ? "版权所有" : String.valueOf("ab\u0161".charAt(random.nextInt(3))));
        }
        return text.toString();
    }
}
