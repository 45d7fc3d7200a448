package dev.courant.local.whole;

import dev.courant.local.system.SystemSetup;
import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/** On what the system test stands: {@code -Dcourant.test.servers=processes} (which is the default) or {@code containers}. */
enum Servers {
    PROCESSES,
    CONTAINERS;

    static Servers chosen() {
        return valueOf(System.getProperty("courant.test.servers", "processes").toUpperCase(Locale.ROOT));
    }

    boolean areThere() {
        return this == PROCESSES || DockerClientFactory.instance().isDockerAvailable();
    }

    SystemSetup under(SystemSetup setup) {
        return this == PROCESSES ? setup : setup.on((_, narrator) -> ContainerBackends.start(narrator));
    }
}
