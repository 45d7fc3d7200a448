package dev.courant.local.system;

import dev.courant.servers.ChildCommand;
import dev.courant.servers.ChildExit;
import dev.courant.servers.ChildProcess;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A service's process, started again whenever it dies, until it is stopped or dies too often. */
final class SupervisedService implements AutoCloseable {
    private final ChildCommand command;
    private final Clock clock;
    private final Consumer<String> narrator;
    private final Consumer<String> givenUp;
    private final Runnable restarted;
    private final RestartPolicy policy = new RestartPolicy();
    private final AtomicInteger restarts = new AtomicInteger();
    private @Nullable ChildProcess child;
    private boolean closed;

    /**
     * Starts it.
     *
     * @param narrator hears of deaths and new starts
     * @param givenUp hears, once, that it will not be started again
     * @param restarted is told behind each new start
     */
    static SupervisedService start(
            ChildCommand command,
            Clock clock,
            Consumer<String> narrator,
            Consumer<String> givenUp,
            Runnable restarted) {
        SupervisedService service = new SupervisedService(command, clock, narrator, givenUp, restarted);
        service.startChild();
        return service;
    }

    private SupervisedService(
            ChildCommand command,
            Clock clock,
            Consumer<String> narrator,
            Consumer<String> givenUp,
            Runnable restarted) {
        this.command = command;
        this.clock = clock;
        this.narrator = narrator;
        this.givenUp = givenUp;
        this.restarted = restarted;
    }

    /** The process that runs now; empty between a death and the next start. */
    synchronized Optional<Long> pid() {
        return Optional.ofNullable(child).filter(ChildProcess::isAlive).map(ChildProcess::pid);
    }

    /** How often it was started again. */
    int restarts() {
        return restarts.get();
    }

    private void startAgain() {
        startChild();
        restarts.incrementAndGet();
        restarted.run();
    }

    private synchronized void startChild() {
        if (!closed) {
            child = ChildProcess.start(command);
            var _ = child.onExit().thenAccept(this::ended);
        }
    }

    private void ended(ChildExit exit) {
        if (exit.requested() || isClosed()) {
            return;
        }
        Optional<Duration> pause = policy.afterDeath(clock.instant());
        if (pause.isEmpty()) {
            givenUp.accept(command.name() + " died " + RestartPolicy.limit() + " and is not started again. "
                    + exit.describe());
            return;
        }
        narrator.accept(exit.describe());
        narrator.accept(command.name() + " is started again in " + pause.get().toMillis() + " ms");
        Executor later = CompletableFuture.delayedExecutor(
                pause.get().toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
        var _ = CompletableFuture.runAsync(this::startAgain, later).exceptionally(e -> {
            givenUp.accept(command.name() + " cannot be started again: " + e.getMessage());
            return null;
        });
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        ChildProcess last;
        synchronized (this) {
            closed = true;
            last = child;
        }
        if (last != null) {
            last.close();
        }
    }
}
