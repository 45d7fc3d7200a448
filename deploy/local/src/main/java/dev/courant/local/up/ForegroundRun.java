package dev.courant.local.up;

import dev.courant.local.console.Console;
import dev.courant.local.console.OnSignal;
import dev.courant.local.console.UserError;
import dev.courant.local.system.LocalSystem;
import dev.courant.local.system.SystemSetup;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The system in this very process, until somebody asks it to stop or a part of it is gone for good. */
final class ForegroundRun {
    private static final int STOP_LIMIT_SECONDS = 110;

    private final Console console;
    private final SystemSetup setup;
    private final Thread runner = Thread.currentThread();
    private final CompletableFuture<String> stopped = new CompletableFuture<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean ready;

    ForegroundRun(Console console, SystemSetup setup) {
        this.console = console;
        this.setup = setup;
    }

    /**
     * Runs it; on the thread that made this.
     *
     * @return the exit code: 0 if it was asked to stop
     * @throws UserError if a part of the system is gone for good
     */
    int run(CheckedSources sources) throws InterruptedException {
        try (OnSignal signal = new OnSignal(this::stop)) {
            try {
                runUntilStopped(sources);
                return 0;
            } catch (RuntimeException | InterruptedException e) {
                if (signal.came()) {
                    return 0;
                }
                throw e;
            } finally {
                ended.countDown();
            }
        }
    }

    private void runUntilStopped(CheckedSources sources) throws InterruptedException {
        try (LocalSystem system = LocalSystem.start(setup, console::line)) {
            ready = true;
            if (setup.origin().log() == null) {
                Greeting.lines(system.state(), sources, "Stop it with Ctrl-C.").forEach(console::line);
            }
            var _ = system.onFailure().thenAccept(stopped::complete);
            String failure = stopped.join();
            if (!failure.isEmpty()) {
                throw new UserError(failure);
            }
        }
    }

    /** On the thread of the signal: this process ends when it returns. */
    private int stop() {
        console.line("Stopping …");
        stopped.complete("");
        if (!ready) {
            runner.interrupt();
        }
        boolean inOrder = false;
        try {
            inOrder = ended.await(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        console.line(inOrder ? "Stopped." : "Not stopped in time.");
        return inOrder ? 0 : 1;
    }
}
