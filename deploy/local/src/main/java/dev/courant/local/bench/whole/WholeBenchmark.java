package dev.courant.local.bench.whole;

import dev.courant.local.bench.BenchSettings;
import dev.courant.local.bench.Benchmark;
import dev.courant.local.bench.Measurement;
import dev.courant.local.console.Console;
import dev.courant.local.system.FreshFolder;
import dev.courant.local.system.LocalSystem;
import dev.courant.local.system.ServiceJvm;
import dev.courant.local.system.SystemSetup;
import java.io.IOException;

/** {@code whole}: how many articles a second go all the way, and what that costs. */
public final class WholeBenchmark implements Benchmark {
    /** How often lists are read: so rarely that reading them costs little, so often that nobody waits long. */
    private static final String POLL_INTERVAL = "5s";

    @Override
    public String name() {
        return "whole";
    }

    @Override
    public String description() {
        return "Generated articles, crawled from hosts on this machine, parsed and indexed: pages/s, CPU and memory.";
    }

    @Override
    public Measurement run(BenchSettings settings) throws IOException, InterruptedException {
        return measure(settings, settings.quick() ? Sizes.QUICK : Sizes.FULL);
    }

    /** In sizes of one's own. */
    Measurement measure(BenchSettings settings, Sizes sizes) throws IOException, InterruptedException {
        SystemSetup setup = setup(settings);
        // Both would be slower than they are.
        setup.runFile().requireNothingRuns();
        FreshFolder.stopLeftovers(setup.data()).forEach(settings.console()::line);
        FreshFolder.empty(setup.data());
        long startedAt = System.nanoTime();
        WholeFigures figures;
        try (NewsHostsProcess hosts =
                NewsHostsProcess.start(setup.data().resolve("hosts"), sizes.hosts(), sizes.all(), sizes.warmUp())) {
            hosts.writeSources(setup.sources());
            figures = measure(setup, sizes, hosts, settings, startedAt);
        }
        // After a failure the folder stays, for the logs in it.
        FreshFolder.delete(setup.data());
        return new WholeReport(sizes, figures).measurement();
    }

    private static SystemSetup setup(BenchSettings settings) {
        return SystemSetup.of(
                        settings.home(),
                        settings.home().state().resolve("bench"),
                        settings.home().runFile())
                .startedBy("bench", null)
                .tunedFor(ServiceJvm.THROUGHPUT)
                .with("COURANT_CRAWLER_ALLOW_PRIVATE_ADDRESSES", "true")
                .with("COURANT_CRAWLER_POLL_INTERVAL", POLL_INTERVAL)
                // Always the same, whatever they bring: it is not the rhythm that is measured.
                .with("COURANT_CRAWLER_POLLS_SHORTEST", POLL_INTERVAL)
                .with("COURANT_CRAWLER_POLLS_LONGEST", POLL_INTERVAL);
    }

    private static WholeFigures measure(
            SystemSetup setup, Sizes sizes, NewsHostsProcess hosts, BenchSettings settings, long startedAt)
            throws IOException, InterruptedException {
        Console console = settings.console();
        try (LocalSystem system = LocalSystem.start(setup, console::line)) {
            double startUpSeconds = (System.nanoTime() - startedAt) / 1e9;
            TimeBox timeBox = TimeBox.of(settings.quick());
            WholeFigures figures = new WholeRun(sizes, system, hosts, console, timeBox).measure(startUpSeconds);
            console.line("Stopping …");
            return figures;
        }
    }
}
