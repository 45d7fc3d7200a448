package dev.courant.local.demo;

import dev.courant.local.console.Console;
import dev.courant.local.console.UserError;
import dev.courant.local.index.ArticleIndexReader;
import dev.courant.local.newspapers.SampleNewspapers;
import dev.courant.local.system.CourantHome;
import dev.courant.local.system.FreshFolder;
import dev.courant.local.system.LocalSystem;
import dev.courant.local.system.SystemSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** One run of the demo, from an empty folder to the end. */
public final class Demo {
    private final Console console;
    private final SystemSetup setup;
    private volatile boolean interrupted;
    private volatile @Nullable LocalSystem running;

    Demo(Console console, SystemSetup setup) {
        this.console = console;
        this.setup = setup;
    }

    /** A system for the sample newspapers, which stand on this machine; it comes back to each page once, and soon. */
    public static SystemSetup setup(CourantHome home, Path data) {
        return SystemSetup.of(home, data, home.runFile())
                .with("COURANT_CRAWLER_ALLOW_PRIVATE_ADDRESSES", "true")
                .with("COURANT_CRAWLER_REVISIT_AFTER", "5s")
                // Who is killed while it shows is soon made up for: nothing here takes long to answer.
                .with("COURANT_CRAWLER_LIMITS_TOTAL", "15s")
                .with("COURANT_CRAWLER_FRONTIER_LEASE_TIME", "30s");
    }

    /**
     * Runs it.
     *
     * @param once whether to stop after the crawl rather than at Ctrl-C
     * @return the exit code
     */
    int run(boolean once) throws IOException, InterruptedException {
        setup.runFile().requireNothingRuns();
        FreshFolder.stopLeftovers(setup.data()).forEach(console::line);
        FreshFolder.empty(setup.data());
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "ctrl-c"));
        try (SampleNewspapers newspapers = SampleNewspapers.start()) {
            newspapers.notes().forEach(console::line);
            newspapers.writeSources(setup.sources());
            return run(newspapers, once);
        } catch (RuntimeException e) {
            if (interrupted) {
                return 130;
            }
            throw e;
        }
    }

    private int run(SampleNewspapers newspapers, boolean once) throws InterruptedException {
        try (LocalSystem system = LocalSystem.start(setup, console::line)) {
            running = system;
            crawl(newspapers, system);
            new SampleSearches(console, system.state().search()).show(newspapers.queries());
            if (once) {
                int exitCode = check(newspapers, system);
                console.line("Stopping …");
                return exitCode;
            }
            console.line("");
            console.line("Search page: " + system.state().search() + "/   (Ctrl-C stops everything)");
            throw new UserError(awaitFailure(system));
        } finally {
            running = null;
        }
    }

    private void crawl(SampleNewspapers newspapers, LocalSystem system) throws InterruptedException {
        console.line("Crawling " + newspapers.newspapers().size() + " sample newspapers …");
        try (CrawlWatch watch = new CrawlWatch(system, console)) {
            watch.awaitEnd();
            console.line("");
            new CrawlReport(newspapers.newspapers(), watch.discovered(), watch.tally())
                    .lines()
                    .forEach(console::line);
        }
    }

    private int check(SampleNewspapers newspapers, LocalSystem system) throws InterruptedException {
        List<String> differences = IndexComparison.differences(
                newspapers.expected(), new ArticleIndexReader(system.state().elasticsearch()).all());
        console.line("");
        differences.forEach(console::line);
        console.line(
                differences.isEmpty()
                        ? "The index holds exactly the " + newspapers.expected().size() + " articles expected."
                        : "The index is not what it should be: " + differences.size() + " differences.");
        return differences.isEmpty() ? 0 : 1;
    }

    private static String awaitFailure(LocalSystem system) throws InterruptedException {
        try {
            return system.onFailure().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** At Ctrl-C; and whenever this JVM ends, when there is mostly nothing left to stop. */
    private void interrupt() {
        interrupted = true;
        LocalSystem system = running;
        if (system != null) {
            console.line("Stopping …");
            system.close();
        }
    }
}
