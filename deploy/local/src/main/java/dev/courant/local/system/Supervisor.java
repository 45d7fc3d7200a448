package dev.courant.local.system;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The process that starts a system, keeps its services alive and stops it.
 *
 * @param startedAt of the process; with the pid it names it for ever, as pids are used again
 * @param command what the user gave: {@code up}, {@code demo}
 * @param data the absolute path of the system's data folder
 * @param log where the process's own words go; null for a terminal
 */
public record Supervisor(
        long pid,
        Instant startedAt,
        String command,
        String data,
        @Nullable String log) {

    /** The system computes start times from the time of boot, which is rounded and moves with the clock. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** This process. */
    static Supervisor self(String command, Path data, @Nullable Path log) {
        ProcessHandle self = ProcessHandle.current();
        Instant startedAt = self.info().startInstant().orElse(Instant.EPOCH);
        return new Supervisor(self.pid(), startedAt, command, data.toString(), log == null ? null : log.toString());
    }

    /** Its process while that runs. A process without a program is dead, and only its parent has not asked about it yet. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().isPresent())
                .filter(process ->
                        process.info().startInstant().filter(this::isStart).isPresent());
    }

    /** Whether it still runs. */
    public boolean isRunning() {
        return process().isPresent();
    }

    private boolean isStart(Instant actual) {
        return Duration.between(startedAt, actual).abs().compareTo(TOLERANCE) < 0;
    }
}
