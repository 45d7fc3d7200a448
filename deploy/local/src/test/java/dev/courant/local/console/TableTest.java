package dev.courant.local.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void numbersStandRightAndTextLeft() {
        assertThat(new Table("source", "articles", "why")
                        .row("Gazette", 7, "")
                        .row("A", 12, "listing 2")
                        .lines())
                .containsExactly(
                        "source   articles  why",
                        "───────  ────────  ─────────",
                        "Gazette         7",
                        "A              12  listing 2");
    }

    @Test
    void wideCharactersCountAsTwoColumns() {
        assertThat(new Table("name", "n").row("海港日報", 1).row("abc", 2).lines())
                .containsExactly("name      n", "────────  ─", "海港日報  1", "abc       2");
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new Table("a", "b").row(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
