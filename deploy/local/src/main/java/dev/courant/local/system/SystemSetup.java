package dev.courant.local.system;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a local system is made of.
 *
 * @param data the servers' data and all logs, for this system alone
 * @param runFile where to write down that it runs
 * @param searchPort the port of the search page
 * @param searchPortRequired whether to fail if that port is taken, rather than to take another
 * @param jvm what the services' JVMs are tuned for
 * @param environment settings of the services beside those that every local system has, as environment variables
 * @param backends where Kafka and Elasticsearch come from
 */
public record SystemSetup(
        CourantHome home,
        Path data,
        RunFile runFile,
        int searchPort,
        boolean searchPortRequired,
        ServiceJvm jvm,
        Map<String, String> environment,
        BackendsStarter backends) {
    private static final int SEARCH_PORT = 8080;

    public SystemSetup {
        data = data.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /** The search page on its usual port if that is free; Kafka and Elasticsearch as child processes. */
    public static SystemSetup of(CourantHome home, Path data, RunFile runFile) {
        return new SystemSetup(
                home, data, runFile, SEARCH_PORT, false, ServiceJvm.QUICK_START, Map.of(), ChildBackends::start);
    }

    /** The same with the search page on one port and no other. */
    public SystemSetup onPort(int port) {
        return new SystemSetup(home, data, runFile, port, true, jvm, environment, backends);
    }

    /** The same with one more setting of the services. */
    public SystemSetup with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value);
        return new SystemSetup(home, data, runFile, searchPort, searchPortRequired, jvm, more, backends);
    }

    /** The same with the services tuned otherwise. */
    public SystemSetup tunedFor(ServiceJvm other) {
        return new SystemSetup(home, data, runFile, searchPort, searchPortRequired, other, environment, backends);
    }

    /** The same on another broker and search engine. */
    public SystemSetup on(BackendsStarter others) {
        return new SystemSetup(home, data, runFile, searchPort, searchPortRequired, jvm, environment, others);
    }

    /** The crawler's list of sources, to be written before the start. */
    public Path sources() {
        return data.resolve("sources.yaml");
    }
}
