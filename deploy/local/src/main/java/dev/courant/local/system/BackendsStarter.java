package dev.courant.local.system;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Where a system's broker and search engine come from. */
@FunctionalInterface
public interface BackendsStarter {
    /**
     * Starts both and returns when they are ready.
     *
     * @param data what they may keep between runs
     * @param narrator hears what is starting
     * @throws dev.courant.servers.ServerStartException if either does not come up; the other is stopped again
     */
    Backends start(Path data, Consumer<String> narrator);
}
