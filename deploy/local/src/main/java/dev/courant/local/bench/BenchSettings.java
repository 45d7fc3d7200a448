package dev.courant.local.bench;

import dev.courant.local.console.Console;
import dev.courant.local.system.CourantHome;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a benchmark is run with.
 *
 * @param console hears what is going on; the figures are shown by the command
 * @param quick whether to be over within a minute after the start-up, on sizes that are too small for figures to keep
 * @param urls how many URLs to measure on, 0 for the benchmark's own number
 * @param pages a folder with folders of saved pages to measure on, null for the benchmark's own
 */
public record BenchSettings(
        CourantHome home,
        Console console,
        boolean quick,
        long urls,
        @Nullable Path pages) {}
