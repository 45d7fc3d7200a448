package dev.courant.local.system;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a local system is made of.
 *
 * @param data the servers' data and all logs, for this system alone
 * @param sources the crawler's list of sources, to be there before the start
 * @param runFile where to write down that it runs
 * @param origin who starts it
 * @param searchPort where the search page is served
 * @param jvm what the services' JVMs are tuned for
 * @param environment settings of the services beside those that every local system has, as environment variables
 * @param backends where Kafka and Elasticsearch come from
 */
public record SystemSetup(
        CourantHome home,
        Path data,
        Path sources,
        RunFile runFile,
        Origin origin,
        SearchPort searchPort,
        ServiceJvm jvm,
        Map<String, String> environment,
        BackendsStarter backends) {

    /**
     * Who starts a system.
     *
     * @param command what the user gave, such as {@code up}
     * @param log where its words go; null for a terminal
     */
    public record Origin(String command, @Nullable Path log) {}

    /**
     * Where the search page is served.
     *
     * @param required whether to fail if the port is taken, rather than to take another
     */
    public record SearchPort(int number, boolean required) {
        private static final SearchPort USUAL = new SearchPort(8080, false);
    }

    public SystemSetup {
        data = data.toAbsolutePath().normalize();
        sources = sources.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /**
     * The sources in {@code sources.yaml} of the data folder, the search page on its usual port if that is free, Kafka and
     * Elasticsearch as child processes.
     */
    public static SystemSetup of(CourantHome home, Path data, RunFile runFile) {
        return new SystemSetup(
                home,
                data,
                data.resolve("sources.yaml"),
                runFile,
                new Origin("demo", null),
                SearchPort.USUAL,
                ServiceJvm.QUICK_START,
                Map.of(),
                ChildBackends::start);
    }

    /** The same with the sources of another file. */
    public SystemSetup crawling(Path file) {
        return new SystemSetup(home, data, file, runFile, origin, searchPort, jvm, environment, backends);
    }

    /** The same under another command's name. */
    public SystemSetup startedBy(String command, @Nullable Path log) {
        return new SystemSetup(
                home, data, sources, runFile, new Origin(command, log), searchPort, jvm, environment, backends);
    }

    /** The same with the search page on one port and no other. */
    public SystemSetup onPort(int port) {
        return new SystemSetup(
                home, data, sources, runFile, origin, new SearchPort(port, true), jvm, environment, backends);
    }

    /** The same with one more setting of the services. */
    public SystemSetup with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value);
        return new SystemSetup(home, data, sources, runFile, origin, searchPort, jvm, more, backends);
    }

    /** The same with the services tuned otherwise. */
    public SystemSetup tunedFor(ServiceJvm other) {
        return new SystemSetup(home, data, sources, runFile, origin, searchPort, other, environment, backends);
    }

    /** The same on another broker and search engine. */
    public SystemSetup on(BackendsStarter others) {
        return new SystemSetup(home, data, sources, runFile, origin, searchPort, jvm, environment, others);
    }

    /** This process, as the one that runs the system. */
    Supervisor supervisor() {
        return Supervisor.self(origin.command(), data, origin.log());
    }
}
