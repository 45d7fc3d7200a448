package dev.courant.local.bench.crawl;

import dev.courant.local.bench.process.ProcessCost;
import dev.courant.local.bench.process.ProcessMeter;
import dev.courant.local.console.Console;
import dev.courant.local.console.UserError;
import dev.courant.servers.ChildCommand;
import dev.courant.servers.ChildProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What one of the three came to, seen from outside and between two moments, so that neither its start nor its end counts.
 *
 * @param pages done between the two
 * @param cpuSeconds of all of its threads meanwhile
 */
record Leg(String name, long pages, double seconds, double cpuSeconds) {
    private static final Duration STALLED_AFTER = Duration.ofMinutes(1);
    private static final double WARM = 0.5;
    private static final double END = 0.9;
    private static final long LOOK_MILLIS = 500;

    /** Tells how many pages are done. */
    interface Counter {
        long done() throws IOException, InterruptedException;
    }

    /**
     * Starts a process, measures it and ends it.
     *
     * @param pages that it has to do, of which the first half warms it up: a JVM compiles for long
     */
    static Leg run(String name, ChildCommand command, long pages, Counter counter, Console console)
            throws IOException, InterruptedException {
        long before = counter.done();
        Counter own = () -> counter.done() - before;
        try (ChildProcess process = ChildProcess.start(command)) {
            ProcessMeter meter = new ProcessMeter(Map.of(name, process.pid()));
            long from = await(name, process, own, (long) (pages * WARM), console);
            long start = System.nanoTime();
            Map<String, ProcessCost> cost = meter.read();
            long to = await(name, process, own, (long) (pages * END), console);
            double cpu = meter.since(cost).values().iterator().next().cpuSeconds();
            Leg leg = new Leg(name, to - from, (System.nanoTime() - start) / 1e9, cpu);
            console.progressDone(String.format(
                    Locale.ROOT,
                    "%s: %,d pages, %.0f a second, %.2f CPU-s for a thousand",
                    name,
                    leg.pages,
                    leg.pagesPerSecond(),
                    leg.cpuPerThousand()));
            return leg;
        }
    }

    private static long await(String name, ChildProcess process, Counter counter, long least, Console console)
            throws IOException, InterruptedException {
        long seen = -1;
        long seenAt = System.nanoTime();
        for (long done = counter.done(); done < least; done = counter.done()) {
            if (!process.isAlive()) {
                throw new UserError(name + " has ended:\n" + String.join("\n", process.logTail()));
            }
            if (done > seen) {
                seen = done;
                seenAt = System.nanoTime();
            } else if (System.nanoTime() - seenAt > STALLED_AFTER.toNanos()) {
                throw new UserError(
                        name + " stands still at " + done + " pages:\n" + String.join("\n", process.logTail()));
            }
            console.progress(String.format(Locale.ROOT, "%s: %,d of %,d pages", name, Math.max(0, done), least));
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return counter.done();
    }

    double pagesPerSecond() {
        return pages / seconds;
    }

    double cpuPerThousand() {
        return cpuSeconds * 1e3 / pages;
    }
}
