package dev.courant.servers;

import java.time.Duration;
import java.util.List;

/** A process and its descendants, ended together. */
record ProcessFamily(List<ProcessHandle> members) {
    private static final Duration FORCE = Duration.ofSeconds(10);

    ProcessFamily {
        members = List.copyOf(members);
    }

    /** The first is asked; if all are not gone within the grace, they are forced. */
    void end(Duration grace) {
        boolean interrupted = Thread.interrupted();
        try {
            members.stream().limit(1).forEach(ProcessHandle::destroy);
            if (!Poll.until(this::isGone, grace)) {
                members.forEach(ProcessHandle::destroyForcibly);
                Poll.until(this::isGone, FORCE);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isGone() {
        return members.stream().noneMatch(ProcessFamily::isRunning);
    }

    /**
     * Alive, and no zombie: in a container without an init process the dead stay in the table, without a program, and
     * Java takes them for alive.
     */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
