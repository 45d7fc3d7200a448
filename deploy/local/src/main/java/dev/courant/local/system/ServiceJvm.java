package dev.courant.local.system;

import java.util.List;

/** What the services' JVMs are tuned for. */
public enum ServiceJvm {
    /** Ready within seconds on a small machine, and small; code is compiled quickly rather than well. */
    QUICK_START("-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"),

    /** As many pages as the machine can do, once it is warm. */
    THROUGHPUT("-Xmx512m -XX:+UseSerialGC");

    private final String options;

    ServiceJvm(String options) {
        this.options = options;
    }

    List<String> options() {
        return List.of(options.split(" ", -1));
    }
}
