package dev.courant.local.bench;

import dev.courant.local.console.Console;
import dev.courant.local.system.CourantHome;
import dev.courant.local.system.FreshFolder;
import java.io.IOException;
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
        @Nullable Path pages) {
    /** A folder with nothing in it, whatever a run before left there. After a failure it stays, for the logs in it. */
    public Path emptyFolder(String name) throws IOException {
        Path folder = home.state().resolve(name);
        FreshFolder.stopLeftovers(folder).forEach(console::line);
        FreshFolder.empty(folder);
        return folder;
    }
}
