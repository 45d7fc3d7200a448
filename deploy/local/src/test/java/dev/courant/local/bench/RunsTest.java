package dev.courant.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class RunsTest {
    @Test
    void theMedianRunSpeaksForAll() {
        Runs runs = new Runs(List.of(run(30, 1), run(10, 2), run(20, 3)));
        assertThat(runs.median().headline()).containsEntry("pages_per_s", 20.0).containsEntry("cpu_s_per_1000", 3.0);
    }

    @Test
    void ofTwoTheLowerOneSpeaks() {
        assertThat(new Runs(List.of(run(30, 1), run(10, 2))).median().headline())
                .containsEntry("pages_per_s", 10.0);
    }

    @Test
    void everyFigureHasASpreadOfItsOwn() {
        assertThat(new Runs(List.of(run(30, 1), run(10, 2), run(20, 3))).spreads())
                .containsExactly(
                        new Runs.Spread("pages_per_s", 10, 20, 30), new Runs.Spread("cpu_s_per_1000", 1, 2, 3));
    }

    @Test
    void aFigureThatARunDoesNotHaveIsNotTakenForZero() {
        Measurement lacking = Measurements.of(headline("pages_per_s", 5));
        assertThat(new Runs(List.of(run(30, 1), lacking)).spreads())
                .contains(new Runs.Spread("cpu_s_per_1000", 1, 1, 1));
    }

    @Test
    void aMeasurementNeedsAHeadline() {
        assertThatThrownBy(() -> Measurements.of(new LinkedHashMap<>())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Measurement run(double pages, double cpu) {
        SequencedMap<String, Double> headline = headline("pages_per_s", pages);
        headline.put("cpu_s_per_1000", cpu);
        return Measurements.of(headline);
    }

    private static SequencedMap<String, Double> headline(String name, double figure) {
        SequencedMap<String, Double> headline = new LinkedHashMap<>();
        headline.put(name, figure);
        return headline;
    }
}
