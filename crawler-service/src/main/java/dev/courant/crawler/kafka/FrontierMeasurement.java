package dev.courant.crawler.kafka;

import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.poll.PollLimits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures the frontier as it is: its topology, on a real broker, in a process of its own. {@code courant bench frontier} starts
 * it and reads its last line. Arguments: bootstrap servers, number of URLs, number of hosts, folder for the state.
 */
public final class FrontierMeasurement {
    private static final Duration LEASING = Duration.ofSeconds(20);
    private static final int CREDITS = 512;

    private final String bootstrapServers;
    private final MeasuredUrls urls;
    private final Path folder;

    private FrontierMeasurement(String bootstrapServers, MeasuredUrls urls, Path folder) {
        this.bootstrapServers = bootstrapServers;
        this.urls = urls;
        this.folder = folder;
    }

    /** Prints what it is at, and the figures as JSON at the end. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        MeasuredUrls urls = new MeasuredUrls(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
        new FrontierMeasurement(arguments[0], urls, Path.of(arguments[3])).run();
    }

    private void run() throws IOException, InterruptedException {
        say("Telling the frontier of %,d URLs".formatted(urls.count()));
        try (MeasuredTraffic traffic = new MeasuredTraffic(bootstrapServers)) {
            double loadSeconds = load(traffic);
            say("Giving leases out for %d s".formatted(LEASING.toSeconds()));
            MeasuredTraffic.Rate rate = lease(traffic);
            long heap = rate.heapBytes();
            say("Compacting");
            long bytes = MeasuredDisk.compacted(folder.resolve("state"));
            say("Restoring from the changelog");
            double restoreSeconds = restore();
            System.out.println(String.format(
                    Locale.ROOT,
                    "{\"told_per_s\": %.0f, \"leases_per_s\": %.0f, \"lease_p50_ms\": %.1f, \"due_scan_p99_ms\": %.3f,"
                            + " \"bytes_per_url\": %.1f, \"heap_mb\": %.1f, \"restore_s\": %.1f}",
                    urls.count() / loadSeconds,
                    rate.leasesPerSecond(),
                    rate.roundTripMillis(),
                    rate.scanP99Millis(),
                    bytes / (double) urls.count(),
                    heap / 1048576.0,
                    restoreSeconds));
        }
    }

    /** Without credits, so that nothing is given out meanwhile. */
    private double load(MeasuredTraffic traffic) throws InterruptedException {
        long start = System.nanoTime();
        try (MeasuredFrontier frontier = start(0)) {
            traffic.tell(urls);
            frontier.awaitTaken(urls.count());
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private MeasuredTraffic.Rate lease(MeasuredTraffic traffic) throws InterruptedException {
        try (MeasuredFrontier frontier = start(CREDITS)) {
            frontier.awaitTaken(urls.count());
            MeasuredTraffic.Rate rate = traffic.useLeases(LEASING);
            System.gc();
            TimeUnit.SECONDS.sleep(1);
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            return rate.with(frontier.scanP99Millis(), heap);
        }
    }

    private double restore() throws InterruptedException, IOException {
        MeasuredDisk.delete(folder.resolve("state"));
        long start = System.nanoTime();
        try (MeasuredFrontier frontier = start(0)) {
            frontier.awaitTaken(1);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private MeasuredFrontier start(int credits) {
        FrontierPolicy policy = new FrontierPolicy(
                PollLimits.DEFAULT,
                4,
                Duration.ofSeconds(10),
                Duration.ofMinutes(30),
                4,
                Duration.ofSeconds(10),
                5,
                List.of(Duration.ofHours(1)),
                Duration.ZERO,
                credits,
                Duration.ofDays(400));
        return new MeasuredFrontier(
                bootstrapServers, folder.resolve("state"), policy, FrontierListener.NONE, new SimpleMeterRegistry());
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
