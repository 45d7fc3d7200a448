package dev.courant.local.system;

import java.nio.file.Path;

/**
 * What a local system is made of.
 *
 * @param data the servers' data and all logs, for this system alone
 * @param runFile where to write down that it runs
 * @param searchPort the port of the search page
 * @param searchPortRequired whether to fail if that port is taken, rather than to take another
 */
public record SystemSetup(CourantHome home, Path data, RunFile runFile, int searchPort, boolean searchPortRequired) {
    private static final int SEARCH_PORT = 8080;

    public SystemSetup {
        data = data.toAbsolutePath().normalize();
    }

    /** The search page on its usual port if that is free. */
    public static SystemSetup of(CourantHome home, Path data, RunFile runFile) {
        return new SystemSetup(home, data, runFile, SEARCH_PORT, false);
    }

    /** The same with the search page on one port and no other. */
    public SystemSetup onPort(int port) {
        return new SystemSetup(home, data, runFile, port, true);
    }

    /** The crawler's list of sources, to be written before the start. */
    public Path sources() {
        return data.resolve("sources.yaml");
    }
}
