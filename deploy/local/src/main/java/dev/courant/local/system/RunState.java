package dev.courant.local.system;

import java.util.List;
import java.util.Objects;

/**
 * Where a running system is.
 *
 * @param supervisor who started it and will stop it
 * @param search the address of the search page, without a slash at the end
 */
public record RunState(
        Supervisor supervisor, String kafka, String elasticsearch, String search, List<ServiceState> services) {

    /**
     * One service.
     *
     * @param url its address, without a slash at the end
     * @param restarts how often it died and was started again
     */
    public record ServiceState(String name, String url, String log, int restarts) {}

    public RunState {
        Objects.requireNonNull(supervisor, "supervisor");
        services = List.copyOf(services);
    }

    /** Whether the process that wrote this still runs. */
    public boolean isAlive() {
        return supervisor.isRunning();
    }

    /** A service's address. */
    public String url(CourantService service) {
        return services.stream()
                .filter(each -> each.name().equals(service.moduleName()))
                .findFirst()
                .orElseThrow()
                .url();
    }
}
