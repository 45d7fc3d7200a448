package dev.courant.local.bench;

import dev.courant.local.console.Console;
import dev.courant.local.system.CourantHome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code courant bench}. */
@Command(
        name = "bench",
        description = {
            "Measures how fast Courant is on this machine, and what that costs; shows a table.",
            "Without a NAME it lists the benchmarks. docs/BENCHMARKS.md says what the figures mean."
        },
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    private final Console console;
    private final List<Benchmark> benchmarks;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Which benchmark.")
    private @Nullable String name;

    @Option(
            names = "--quick",
            description =
                    "Be over within 60 s after the start-up: to see that it works, on sizes too small for figures to keep.")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures, and the sizes used, to this file.")
    private @Nullable Path json;

    @Option(
            names = "--pages",
            paramLabel = "DIR",
            description = "extract: measure on these saved pages, html/ID.html.gz in DIR or folders below it;"
                    + " if left out, on ../shared/corpora where that is there, else on generated ones.")
    private @Nullable Path pages;

    @Option(
            names = "--urls",
            paramLabel = "N",
            defaultValue = "0",
            description = "frontier: how many URLs, on a hundredth as many hosts.")
    private long urls;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "1",
            description = "Measure so often, each time from nothing, and show how far the runs lie apart.")
    private int runs;

    /** @param benchmarks those that there are, in the order of the list */
    public BenchCommand(Console console, List<Benchmark> benchmarks) {
        this.console = console;
        this.benchmarks = List.copyOf(benchmarks);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (name == null && (json != null || quick || runs != 1 || pages != null)) {
            throw wrong("Name a benchmark. " + list());
        }
        if (name == null) {
            list().lines().forEach(console::line);
            return 0;
        }
        Benchmark benchmark = named(name);
        if (runs < 1) {
            throw wrong("--runs must be at least 1: " + runs);
        }
        CourantHome home = CourantHome.find();
        // Found out before minutes are spent.
        @Nullable ReportFile file = json == null ? null : new ReportFile(json);
        String commit = Commit.of(home.root());
        Runs measured = measure(benchmark, new BenchSettings(home, console, quick, urls, pages));
        if (runs > 1) {
            show("All " + runs + " runs:", measured.table());
        }
        if (file != null) {
            file.write(new BenchReport(name, quick, commit, Instant.now(), Machine.ofNow(), measured));
            console.line("");
            console.line("Written to " + json);
        }
        return 0;
    }

    private Runs measure(Benchmark benchmark, BenchSettings settings) throws IOException, InterruptedException {
        List<Measurement> measured = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            Measurement measurement = benchmark.run(settings);
            measured.add(measurement);
            show(runs == 1 ? "" : "Run " + run + " of " + runs + ":", measurement.table());
        }
        return new Runs(measured);
    }

    private void show(String title, List<String> lines) {
        console.line("");
        if (!title.isEmpty()) {
            console.line(title);
        }
        lines.forEach(console::line);
    }

    private Benchmark named(String wanted) {
        return benchmarks.stream()
                .filter(benchmark -> benchmark.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> wrong("There is no benchmark '" + wanted + "'. " + list()));
    }

    private String list() {
        return benchmarks.stream()
                .map(benchmark -> "  %-10s %s".formatted(benchmark.name(), benchmark.description()))
                .collect(Collectors.joining("\n", "The benchmarks, each started by `courant bench NAME`:\n", ""));
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException("Not started by the command line: " + message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
