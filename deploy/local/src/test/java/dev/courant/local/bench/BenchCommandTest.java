package dev.courant.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.local.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {
    /** Each run is faster than the one before. */
    private static final class Counting implements Benchmark {
        private int runs;
        private boolean quick;

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public String description() {
            return "Counts its runs.";
        }

        @Override
        public Measurement run(BenchSettings settings) {
            quick = settings.quick();
            runs++;
            SequencedMap<String, Double> headline = new LinkedHashMap<>();
            headline.put("pages_per_s", runs * 10.0);
            headline.put("cpu_s_per_1000", runs * 1.0 / 3);
            return Measurements.of(headline);
        }
    }

    private final Counting benchmark = new Counting();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();
    private final CommandLine bench = new CommandLine(new BenchCommand(
                    new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), false, Clock.systemUTC()),
                    List.of(benchmark)))
            .setErr(new PrintWriter(err, true));

    @TempDir
    private Path folder;

    private String home;

    @BeforeEach
    void liveInAFolderOfItsOwn() {
        assertThat(folder.resolve("crawler-service").toFile().mkdirs()).isTrue();
        home = System.setProperty("courant.home", folder.toString());
    }

    @AfterEach
    void restore() {
        if (home == null) {
            System.clearProperty("courant.home");
        } else {
            System.setProperty("courant.home", home);
        }
    }

    @Test
    void withoutANameItListsTheBenchmarks() {
        assertThat(bench.execute()).isZero();
        assertThat(printed()).contains("counting", "Counts its runs.");
        assertThat(benchmark.runs).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "whloe             | no benchmark 'whloe'",
                "whloe             | Counts its runs.",
                "counting --runs 0 | --runs must be at least 1: 0",
                "counting --runs x | 'x' is not an int"
            })
    void wrongArgumentsAreNamed(String arguments, String explanation) {
        assertThat(bench.execute(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(explanation);
        assertThat(benchmark.runs).isZero();
    }

    @Test
    void aFileThatCannotBeWrittenIsFoundOutBeforeTheRun() {
        assertThat(bench.execute(
                        "counting", "--json", folder.resolve("none/a.json").toString()))
                .isOne();
        assertThat(bench.execute("counting", "--json", folder.toString())).isOne();
        assertThat(benchmark.runs).isZero();
    }

    @Test
    void theFileTellsWhatWasMeasuredWhereAndHowMuch() throws Exception {
        Path file = folder.resolve("figures.json");
        assertThat(bench.execute("counting", "--quick", "--json", file.toString()))
                .isZero();
        assertThat(benchmark.quick).isTrue();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(json.propertyNames())
                .containsExactly(
                        "benchmark",
                        "quick",
                        "commit",
                        "date",
                        "machine",
                        "sizes",
                        "pages_per_s",
                        "cpu_s_per_1000",
                        "figures");
        assertThat(json.path("benchmark").asString()).isEqualTo("counting");
        assertThat(json.path("pages_per_s").asDouble()).isEqualTo(10);
        assertThat(json.path("cpu_s_per_1000").asDouble()).isEqualTo(0.33);
        assertThat(json.path("sizes").path("pages").asInt()).isEqualTo(60);
        assertThat(json.at("/figures/stages/parse/pages_per_s").asDouble()).isEqualTo(1.23);
        assertThat(json.path("machine").propertyNames()).containsExactly("cores", "memory_mb", "os", "jdk");
        assertThat(folder).isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void severalRunsShowHowFarTheyLieApart() throws Exception {
        Path file = folder.resolve("figures.json");
        assertThat(bench.execute("counting", "--runs", "3", "--json", file.toString()))
                .isZero();
        assertThat(printed()).contains("Run 3 of 3", "least", "10.0", "20.0", "30.0");
        JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(json.path("pages_per_s").asDouble()).isEqualTo(20);
        assertThat(json.path("runs").size()).isEqualTo(3);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
