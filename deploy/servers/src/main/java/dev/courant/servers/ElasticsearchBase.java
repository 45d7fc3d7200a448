package dev.courant.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a node's files stand, and on which JDK it runs, so that the user who runs it can reach both.
 *
 * @param path as a rule the data folder itself; elsewhere only where root has it behind a closed door
 * @param jdk as a rule this JVM's own
 */
record ElasticsearchBase(Path path, Path jdk) {
    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchBase.class);
    private static final Path OUR_JDK = Path.of(System.getProperty("java.home"));

    /** @param user who runs the node, or null if we do */
    static ElasticsearchBase choose(Path dataDir, @Nullable UnprivilegedUser user) throws IOException {
        if (user == null) {
            return new ElasticsearchBase(Files.createDirectories(dataDir.resolve("node")), OUR_JDK);
        }
        Path base = reachable(dataDir, user);
        return new ElasticsearchBase(base, readableJdk(base, user));
    }

    private static Path reachable(Path dataDir, UnprivilegedUser user) throws IOException {
        Path wanted = Files.createDirectories(dataDir.resolve("node"));
        user.own(wanted);
        if (user.canWrite(wanted)) {
            return wanted;
        }
        Path elsewhere = Files.createDirectories(Elsewhere.of(dataDir).resolve("node"));
        LOG.warn(
                "{} cannot be reached by the user {} who runs Elasticsearch, so its data goes to {}",
                wanted,
                user.id(),
                elsewhere);
        user.own(elsewhere);
        return elsewhere;
    }

    private static Path readableJdk(Path base, UnprivilegedUser user) throws IOException {
        if (user.canRead(OUR_JDK.resolve("lib/modules"))) {
            return OUR_JDK;
        }
        Path copy = base.resolve("jdk");
        LOG.warn(
                "the JDK {} cannot be read by the user {}: Elasticsearch runs on a copy, {}", OUR_JDK, user.id(), copy);
        Tree.delete(copy);
        for (String part : new String[] {"bin", "conf", "lib"}) {
            Tree.copy(OUR_JDK.resolve(part), copy.resolve(part));
        }
        Files.copy(OUR_JDK.resolve("release"), copy.resolve("release"));
        UnprivilegedUser.letAllRead(copy);
        return copy;
    }
}
