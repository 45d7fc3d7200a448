package dev.courant.parser.limit;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** A piece of work and what comes of it: what it is done with, that it failed, was given up or cancelled, whichever is first. */
final class LaneWork<T> extends CompletableFuture<T> {
    private final Callable<T> work;
    private volatile long startedNanos;

    LaneWork(Callable<T> work) {
        this.work = work;
    }

    void startNow() {
        startedNanos = System.nanoTime();
    }

    long runningNanos() {
        return System.nanoTime() - startedNanos;
    }

    /** Whatever goes wrong, errors included, goes wrong with this work alone. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    void run() {
        try {
            complete(work.call());
        } catch (Throwable e) {
            completeExceptionally(e);
        }
    }

    boolean wasGivenUp() {
        return state() == State.FAILED && exceptionNow() instanceof StuckException;
    }
}
