package dev.courant.local.up;

import dev.courant.local.console.Console;
import dev.courant.local.system.RunFile;
import dev.courant.local.system.Supervisor;
import dev.courant.servers.LeftoverChildren;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Ends whatever system runs, and what one that was killed has left behind. */
final class Shutdown {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final int SAID_EVERY_SECONDS = 5;

    private final Console console;
    private final RunFile runFile;
    private final Duration limit;

    /** @param limit how long the system may take to end by itself */
    Shutdown(Console console, RunFile runFile, Duration limit) {
        this.console = console;
        this.runFile = runFile;
        this.limit = limit;
    }

    /** Returns when nothing runs any more, and says what was stopped. */
    void run() throws IOException, InterruptedException {
        Optional<Supervisor> last = runFile.lastSupervisor();
        boolean ran = last.isPresent() && last.get().isRunning();
        if (ran) {
            end(last.get());
        }
        List<String> left =
                last.isPresent() ? LeftoverChildren.stop(Path.of(last.get().data())) : List.of();
        if (!left.isEmpty()) {
            console.line("Stopped what an earlier run had left behind: " + String.join(", ", left) + ".");
        }
        if (!ran && left.isEmpty()) {
            console.line("Nothing is running.");
        }
        // Meanwhile another system may have been started, whose file this is by now.
        if (runFile.supervisor().isEmpty()) {
            runFile.delete();
        }
    }

    private void end(Supervisor supervisor) throws InterruptedException {
        String what = "`./courant " + supervisor.command() + "` (process " + supervisor.pid() + ")";
        long start = System.nanoTime();
        supervisor.process().ifPresent(ProcessHandle::destroy);
        while (supervisor.isRunning() && System.nanoTime() - start < limit.toNanos()) {
            long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
            console.progress("Stopping " + what + " … " + (seconds - seconds % SAID_EVERY_SECONDS) + " s");
            Thread.sleep(LOOK_EVERY);
        }
        boolean byForce = supervisor.isRunning();
        supervisor.process().ifPresent(ProcessHandle::destroyForcibly);
        console.progressDone("Stopped " + what + ", which ran since "
                + supervisor.startedAt().truncatedTo(ChronoUnit.SECONDS)
                + (byForce ? "; by force, as it did not end." : "."));
    }
}
