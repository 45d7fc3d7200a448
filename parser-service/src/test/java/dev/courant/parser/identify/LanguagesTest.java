package dev.courant.parser.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the language of a text of two hundred letters is told rightly, with nothing declared. */
class LanguagesTest {
    private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();

    @Test
    void ninetyNineOfAHundredTextsInEightyLanguagesAreToldRightly() {
        List<Languages.Text> texts = Languages.texts();
        List<String> wrong = new ArrayList<>();
        for (Languages.Text text : texts) {
            String found = IDENTIFIER.identify(text.text(), null);
            if (!text.tag().equals(found)) {
                wrong.add(text.tag() + " taken for " + found + ": " + text.text());
            }
        }
        assertThat(texts.stream().map(Languages.Text::tag).distinct()).hasSizeGreaterThan(80);
        assertThat(wrong).hasSizeLessThanOrEqualTo(texts.size() / 100);
    }

    @Test
    void aTextThatBeginsWithNamesIsToldByTheRest() {
        for (Languages.Text text : Languages.texts()) {
            String found = IDENTIFIER.identify("7/11/2026 — " + text.text() + " (Reuters, AFP, www.example.org)", null);
            assertThat(found).as(text.text()).isEqualTo(IDENTIFIER.identify(text.text(), null));
        }
    }

    /** Only between relatives, and only where the text says little. */
    @ParameterizedTest
    @CsvSource({
        "nb, da, 'Havnen er en del av byen. Den gamle broen er borte, og ingen vet hva som kommer nå som isen har gått og båtene er ute igjen.', nb",
        "de, fr, 'Der Hafenrat hat beschlossen, dass der alte Pier wieder aufgebaut wird und die Arbeiten daran bald beginnen sollen.', de",
        "hr, hr, 'Brodovi stoje u luci. More je mirno, a ljudi sjede na obali i gledaju kako sunce polako zalazi iza otoka na zapadu.', hr"
    })
    void whatIsDeclaredBreaksTies(String expected, String declared, String text, String same) {
        assertThat(IDENTIFIER.identify(text, declared)).isEqualTo(expected).isEqualTo(same);
    }
}
