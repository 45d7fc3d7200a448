package dev.courant.parser.stream;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages made up at random, and the inputs that a fuzzer led by coverage starts from or has failed on: {@code mvn -Pfuzz} in this
 * module goes on from those, and what fails it leaves beside them.
 */
class WholePathFuzzTest {
    /** {@code -Dcourant.fuzz.tries=100000} tries more, from {@code -Dcourant.fuzz.seed} on. */
    private static final int TRIES = Integer.getInteger("courant.fuzz.tries", 400);

    private static final long SEED = Long.getLong("courant.fuzz.seed", 20_260_302);

    @Test
    void anyPageBecomesAnEvent() {
        for (int i = 0; i < TRIES; i++) {
            long seed = SEED + i;
            assertThatCode(() -> FuzzTarget.fuzzerTestOneInput(FuzzedPage.of(seed)))
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void whatTheFuzzerTriedBecomesAnEvent(Path input) throws IOException {
        FuzzTarget.fuzzerTestOneInput(Files.readAllBytes(input));
    }

    private static List<Path> inputs() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(WholePathFuzzTest.class.getResource("fuzz"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList();
        }
    }
}
