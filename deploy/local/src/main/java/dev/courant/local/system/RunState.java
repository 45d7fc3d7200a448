package dev.courant.local.system;

import java.time.Instant;
import java.util.List;

/**
 * Where a running system is.
 *
 * @param pid of the process that started it and will stop it
 * @param startedAt of that process; with the pid it names it for ever, as pids are used again
 * @param search the address of the search page, without a slash at the end
 */
public record RunState(
        long pid, Instant startedAt, String kafka, String elasticsearch, String search, List<ServiceState> services) {

    /**
     * One service.
     *
     * @param url its address, without a slash at the end
     */
    public record ServiceState(String name, String url, String log) {}

    public RunState {
        services = List.copyOf(services);
    }

    /** Whether the process that wrote this still runs. */
    public boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant())
                .filter(startedAt::equals)
                .isPresent();
    }
}
