package dev.courant.local.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes that stand still until they are resumed: they keep their memory, their connections and their compiled code, which
 * one that is stopped and started again does not. By the signals STOP and CONT, so not on Windows.
 */
public final class PausedProcesses implements AutoCloseable {
    private final List<Long> paused = new ArrayList<>();

    /** Pauses them; they are resumed too when this JVM is asked to end. */
    public PausedProcesses(List<Long> pids) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "resume"));
        pids.forEach(pid -> {
            signal("-STOP", pid);
            paused.add(pid);
        });
    }

    /** Lets one of them run again; does nothing if it runs. */
    public synchronized void resume(long pid) {
        if (paused.remove(Long.valueOf(pid))) {
            signal("-CONT", pid);
        }
    }

    /** Lets all of them run again: one that stands still cannot be stopped in order either. */
    @Override
    public synchronized void close() {
        List.copyOf(paused).forEach(this::resume);
    }

    private static void signal(String signal, long pid) {
        try {
            int exitCode = new ProcessBuilder("kill", signal, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException("kill " + signal + " " + pid + " ended with " + exitCode);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Processes cannot be paused here", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signalling process " + pid, e);
        }
    }
}
