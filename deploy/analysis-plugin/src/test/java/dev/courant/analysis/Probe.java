package dev.courant.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A question to both.
 *
 * @param name what it is about
 * @param settings an index's, as JSON; its analyzer or normalizer is named {@code probe}
 * @param text to analyze
 */
record Probe(String name, String settings, String text) {
    static List<Probe> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Probe.class.getResourceAsStream("/probes.tsv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", -1))
                    .map(fields -> new Probe(fields[0], fields[1], fields[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
