package dev.courant.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A real Elasticsearch node as a child process on free ports of the loopback address, with the analysis components of a stock
 * Elasticsearch. Indices are never created by accident. As root the node runs as {@code nobody}.
 */
public final class LocalElasticsearch implements AutoCloseable {
    public static final int DEFAULT_HEAP_MEGABYTES = 512;

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final ChildProcess node;
    private final ElasticsearchHealth health;

    private LocalElasticsearch(DataFolder folder, ChildProcess node, ElasticsearchHealth health) {
        this.folder = folder;
        this.node = node;
        this.health = health;
    }

    /** With the default heap; see {@link #start(Path, int)}. */
    public static LocalElasticsearch start(Path dataDir) {
        return start(dataDir, DEFAULT_HEAP_MEGABYTES);
    }

    /**
     * Returns when the node answers under its own cluster name and every index that was there before can be searched.
     *
     * @param dataDir for nothing else; its log is {@code logs/elasticsearch.log} there
     * @throws ServerStartException if the node dies, or is not ready in 120 seconds
     */
    public static LocalElasticsearch start(Path dataDir, int heapMegabytes) {
        DataFolder folder = DataFolder.open(dataDir);
        try {
            return start(folder, ProjectHome.find(), heapMegabytes);
        } catch (IOException e) {
            folder.close();
            throw new ServerStartException("cannot lay out Elasticsearch in " + dataDir + ": " + e, e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static LocalElasticsearch start(DataFolder folder, ProjectHome project, int heapMegabytes)
            throws IOException {
        UnprivilegedUser user = UnprivilegedUser.weAreRoot() ? UnprivilegedUser.nobody() : null;
        ElasticsearchBase base = ElasticsearchBase.choose(folder.path(), user);
        ElasticsearchHome home = new ElasticsearchHome(base.path(), project.elasticsearch());
        String clusterName = clusterName(folder);
        int port = FreePorts.next();
        home.layOut(ElasticsearchSettings.node(clusterName, home, port, FreePorts.next()), project.analysisPlugin());
        if (user != null) {
            home.handTo(user);
        }
        ChildProcess node = ChildProcess.start(command(folder, home, base.jdk(), user, heapMegabytes));
        ElasticsearchHealth health = new ElasticsearchHealth(port, clusterName);
        Readiness.await(node, START_LIMIT, health::isReady);
        return new LocalElasticsearch(folder, node, health);
    }

    private static ChildCommand command(
            DataFolder folder, ElasticsearchHome home, Path jdk, @Nullable UnprivilegedUser user, int heapMegabytes) {
        List<String> script = List.of("bash", home.script().toString());
        // Without a heap size the node would take half of the machine's memory.
        Map<String, String> environment = Map.of(
                "ES_JAVA_HOME", jdk.toString(),
                "ES_JAVA_OPTS", "-Xms%1$dm -Xmx%1$dm -XX:-AlwaysPreTouch".formatted(heapMegabytes),
                "ES_PATH_CONF", home.configuration().toString(),
                "ES_TMPDIR", home.temporary().toString());
        return new ChildCommand("elasticsearch", user == null ? script : user.run(script), environment, folder.path());
    }

    /** Made once for a folder, so that no other node can be taken for this one. */
    private static String clusterName(DataFolder folder) throws IOException {
        Path file = folder.path().resolve("cluster.name");
        if (!Files.exists(file)) {
            Files.writeString(file, "courant-" + UUID.randomUUID());
        }
        return Files.readString(file).strip();
    }

    /** Such as {@code http://127.0.0.1:23456}. */
    public String url() {
        return health.url();
    }

    /** The same for the same folder. */
    public String clusterName() {
        return health.clusterName();
    }

    /** Made by Elasticsearch itself; the same for the same data. */
    public String clusterUuid() {
        return health.clusterUuid();
    }

    public long pid() {
        return node.pid();
    }

    /** Completes when the node has ended, for whatever reason. */
    public CompletableFuture<ChildExit> onExit() {
        return node.onExit();
    }

    /** Stops the node, by force if it takes longer than {@link ChildProcess#GRACE}. */
    @Override
    public void close() {
        node.close();
        folder.close();
    }
}
