package dev.courant.parser.identify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.Pages;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final String STORY = String.join("\n", Pages.threeParagraphs());

    @Test
    void nearDuplicatesDifferInFewBitsAndOtherTextsInMany() {
        String near = STORY + " This report was updated.";
        String other =
                "Teachers in the hill villages have asked the ministry for smaller classes. There are thirty children to a room in most of the schools, "
                        + "and the new houses above the river will bring more of them after the holidays, the union said in a letter that was read out on the radio.";
        assertThat(distance(STORY, near)).isLessThan(12);
        assertThat(distance(STORY, other)).isGreaterThan(16);
    }

    @Test
    void caseAndPunctuationDoNotCount() {
        assertThat(Fingerprint.of(STORY.toUpperCase(Locale.ROOT).replace(",", " -")))
                .isEqualTo(Fingerprint.of(STORY));
    }

    @Test
    void shortTextsHaveNone() {
        assertThat(Fingerprint.of("Too short to tell")).isEmpty();
    }

    @Test
    void wordsAreCountedInAnyScript() {
        assertThat(WordCounter.count("The harbour's 3 piers")).isEqualTo(4);
        assertThat(WordCounter.count("旧码头 2026年")).isEqualTo(5);
        assertThat(WordCounter.count("한국어 단어")).isEqualTo(2);
    }

    private static int distance(String one, String other) {
        long a = Long.parseUnsignedLong(Fingerprint.of(one).orElseThrow(), 16);
        long b = Long.parseUnsignedLong(Fingerprint.of(other).orElseThrow(), 16);
        return Long.bitCount(a ^ b);
    }
}
