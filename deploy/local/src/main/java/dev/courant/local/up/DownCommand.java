package dev.courant.local.up;

import dev.courant.local.console.Console;
import dev.courant.local.system.CourantHome;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code courant down}. */
@Command(
        name = "down",
        description = {
            "Stops the running system, one of `courant up` or `courant demo`; all data of `up` is kept.",
            "Takes what it needs to end in order, two minutes at most. Exit code 0 also if nothing ran."
        },
        mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Console console;

    public DownCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        new Shutdown(console, CourantHome.find().runFile(), LIMIT).run();
        return 0;
    }
}
