package dev.courant.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A node's own files: the distribution, our plugin where it belongs, configuration, data.
 *
 * @param base a folder that the user who runs the node may write to
 * @param distribution what to lay out: an unpacked Elasticsearch
 */
record ElasticsearchHome(Path base, Path distribution) {
    private static final String PLUGIN = "courant-analysis";

    /** Where the distribution stands for this node. */
    Path home() {
        return base.resolve(distribution.getFileName());
    }

    Path configuration() {
        return base.resolve("config");
    }

    Path data() {
        return base.resolve("data");
    }

    Path temporary() {
        return base.resolve("tmp");
    }

    Path script() {
        return home().resolve("bin/elasticsearch");
    }

    boolean knowsSecurity() {
        return Files.exists(distribution.resolve("modules/x-pack-security"));
    }

    /** Lays out what is not there yet, and renews configuration and plugin. */
    void layOut(List<String> settings, Path plugin) throws IOException {
        if (!Files.exists(laidOut())) {
            layOutDistribution();
        }
        Tree.delete(home().resolve("plugins"));
        Files.createDirectories(home().resolve("plugins"));
        if (!Files.exists(distribution.resolve("modules/analysis-common"))) {
            Tree.copy(plugin, home().resolve("plugins").resolve(PLUGIN));
        }
        Tree.delete(temporary());
        Files.createDirectories(temporary());
        Files.createDirectories(data());
        Files.createDirectories(configuration());
        Files.write(configuration().resolve("elasticsearch.yml"), settings);
        Files.write(configuration().resolve("jvm.options"), jvmOptions());
        Files.write(configuration().resolve("log4j2.properties"), ElasticsearchSettings.LOGGING);
    }

    /** The stock ones, but no rotating gigabytes about garbage collection and no heap dumps. */
    private List<String> jvmOptions() throws IOException {
        try (Stream<String> stock = Files.lines(distribution.resolve("config/jvm.options"))) {
            return stock.filter(line -> !line.contains("-Xlog:gc") && !line.contains("-XX:+HeapDump"))
                    .toList();
        }
    }

    /** Data, configuration and temporary files become the user's; the program stays ours, and readable. */
    void handTo(UnprivilegedUser user) {
        user.ownAll(data());
        user.ownAll(configuration());
        user.ownAll(temporary());
        UnprivilegedUser.letAllRead(home());
    }

    private void layOutDistribution() throws IOException {
        Tree.delete(home());
        Tree.link(distribution.resolve("lib"), home().resolve("lib"));
        Tree.link(distribution.resolve("modules"), home().resolve("modules"));
        Tree.copy(distribution.resolve("bin"), home().resolve("bin"));
        makeExecutable(home().resolve("bin"));
        Files.createFile(laidOut());
    }

    /** Written last: a layout that was interrupted is begun again. */
    private Path laidOut() {
        return home().resolve("laid-out");
    }

    /** Not every unzip keeps the mode bits. */
    private static void makeExecutable(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> file.toFile().setExecutable(true, false));
        }
    }
}
