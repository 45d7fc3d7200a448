package dev.courant.local.system;

import dev.courant.servers.ChildCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each service is started on one machine. */
final class ServiceCommands {
    private final SystemSetup setup;
    private final String kafka;
    private final String elasticsearch;

    ServiceCommands(SystemSetup setup, String kafka, String elasticsearch) {
        this.setup = setup;
        this.kafka = kafka;
        this.elasticsearch = elasticsearch;
    }

    ChildCommand command(CourantService service, int port) {
        try {
            Path archives = Files.createDirectories(setup.home().state().resolve("cds"));
            Path folder = Files.createDirectories(setup.data().resolve("services"));
            return new ChildCommand(service.moduleName(), arguments(service, archives), environment(port), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archive of loaded classes is made by the first run, and made again by itself when a jar changes. */
    private List<String> arguments(CourantService service, Path archives) {
        Path archive = archives.resolve(service.moduleName() + ".jsa");
        List<String> arguments = new ArrayList<>();
        arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        arguments.addAll(setup.jvm().options());
        arguments.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                setup.home().jarOf(service).toString()));
        return arguments;
    }

    /**
     * The instance id stays the same over restarts: the transaction that a killed service left open is then ended by its
     * successor, and holds readers up no longer than that takes to start.
     */
    private Map<String, String> environment(int port) {
        Map<String, String> environment = new HashMap<>(setup.environment());
        environment.put("COURANT_KAFKA_BOOTSTRAP_SERVERS", kafka);
        environment.put("COURANT_ELASTICSEARCH_URL", elasticsearch);
        environment.put("COURANT_INSTANCE_ID", "local");
        environment.put("COURANT_HTTP_HOST", "127.0.0.1");
        environment.put("COURANT_HTTP_PORT", Integer.toString(port));
        environment.put("COURANT_CRAWLER_SOURCES", setup.sources().toString());
        environment.put(
                "COURANT_CRAWLER_FRONTIER_STATE_FOLDER",
                setup.data().resolve("frontier").toString());
        environment.put("COURANT_CRAWLER_FRONTIER_MEMBER", "local");
        return environment;
    }
}
