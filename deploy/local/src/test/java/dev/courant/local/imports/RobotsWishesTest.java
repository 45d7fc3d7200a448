package dev.courant.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RobotsWishesTest {
    @Test
    void wishesAreReadFromAllValues() {
        assertThat(RobotsWishes.of(List.of("max-snippet:50", "NoIndex, noarchive"), List.of("1")))
                .isEqualTo(new RobotsWishes(true, true, true));
        assertThat(RobotsWishes.of(List.of("none"), List.of())).isEqualTo(new RobotsWishes(true, true, false));
    }

    @Test
    void aTagForAnotherRobotIsNotMeantForUs() {
        assertThat(RobotsWishes.of(List.of("otherbot: noindex"), List.of("0"))).isEqualTo(RobotsWishes.NONE);
    }
}
