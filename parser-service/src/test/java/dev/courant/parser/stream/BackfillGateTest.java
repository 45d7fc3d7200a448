package dev.courant.parser.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.stream.BackfillGate.Cause;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackfillGateTest {
    private final BackfillGate gate = new BackfillGate(500, 100);

    @Test
    void isClosedUntilTheFirstLook() {
        assertThat(gate.isOpen()).isFalse();
        assertThat(gate.causes()).containsExactly(Cause.UNKNOWN);
        look(0, 0);
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void closesAboveTheOneBoundAndOpensBelowTheOther() {
        look(0, 0);
        look(500, 0);
        assertThat(gate.isOpen()).as("at the bound").isTrue();
        look(501, 0);
        assertThat(gate.causes()).containsExactly(Cause.PAGES);
        look(100, 0);
        assertThat(gate.isOpen()).as("at the lower bound").isFalse();
        look(99, 0);
        assertThat(gate.isOpen()).isTrue();
        look(300, 300);
        assertThat(gate.isOpen()).as("between the bounds, coming from below").isTrue();
    }

    @Test
    void pagesAndArticlesCloseItEachByItself() {
        look(600, 600);
        assertThat(gate.causes()).containsExactlyInAnyOrder(Cause.PAGES, Cause.ARTICLES);
        look(0, 200);
        assertThat(gate.causes()).containsExactly(Cause.ARTICLES);
        look(0, 0);
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void closesWhenNobodySaysWhatWaits() {
        look(0, 0);
        gate.look(Optional.empty());
        assertThat(gate.causes()).containsExactly(Cause.UNKNOWN);
        look(200, 200);
        assertThat(gate.isOpen()).as("as before").isTrue();
    }

    private void look(long pages, long articles) {
        gate.look(Optional.of(new LiveLag(pages, articles)));
    }
}
