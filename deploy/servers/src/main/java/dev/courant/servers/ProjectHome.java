package dev.courant.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The project's root folder, under which the build leaves the servers' files. */
public record ProjectHome(Path path) {
    private static final String PROPERTY = "courant.home";

    /**
     * The folder that the system property {@code courant.home} names, else the nearest one upwards of the working directory
     * that holds the root POM.
     *
     * @throws ServerStartException if there is none
     */
    public static ProjectHome find() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return new ProjectHome(Path.of(named).toAbsolutePath().normalize());
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (isRoot(folder)) {
                return new ProjectHome(folder);
            }
        }
        throw new ServerStartException(
                "not inside the project: start from its folder, or name it with -D" + PROPERTY + "=FOLDER");
    }

    /** Java archives that make a Kafka broker. */
    Path kafkaLibraries() {
        return built(path.resolve("deploy/servers/kafka/target/lib"));
    }

    Path kafkaLogConfiguration() {
        return path.resolve("deploy/servers/kafka/src/log4j2.xml");
    }

    /** An unpacked Elasticsearch. */
    Path elasticsearch() {
        Path target = built(path.resolve("deploy/servers/elasticsearch/target"));
        try (Stream<Path> folders = Files.list(target)) {
            return folders.filter(folder -> Files.exists(folder.resolve("bin/elasticsearch")))
                    .max(Path::compareTo)
                    .orElseThrow(() -> missing(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our analysis plugin, ready to be copied into a node's {@code plugins}. */
    public Path analysisPlugin() {
        return built(path.resolve("deploy/analysis-plugin/target/plugin"));
    }

    private static Path built(Path path) {
        if (!Files.exists(path)) {
            throw missing(path);
        }
        return path;
    }

    private static ServerStartException missing(Path path) {
        return new ServerStartException(path + " is not built yet: run `mvn package` in the project's folder");
    }

    private static boolean isRoot(Path folder) {
        Path pom = folder.resolve("pom.xml");
        try {
            return Files.exists(pom) && Files.readString(pom).contains("<artifactId>courant</artifactId>\n  <version>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
