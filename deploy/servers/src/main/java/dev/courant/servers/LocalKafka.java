package dev.courant.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.Uuid;

/**
 * A real Kafka broker (KRaft, one node) as a child process on free ports of the loopback address. Topics are never created by
 * accident; see {@link TopicCreator}.
 */
public final class LocalKafka implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final ChildProcess broker;
    private final KafkaIdentity identity;

    private LocalKafka(DataFolder folder, ChildProcess broker, KafkaIdentity identity) {
        this.folder = folder;
        this.broker = broker;
        this.identity = identity;
    }

    /**
     * Returns when the broker answers under its own cluster id. The first start formats the folder, later ones find the same
     * cluster id and data there.
     *
     * @param dataDir for nothing else; its log is {@code logs/kafka.log} there
     * @throws ServerStartException if the broker dies, or is not ready in 120 seconds
     */
    public static LocalKafka start(Path dataDir) {
        DataFolder folder = DataFolder.open(dataDir);
        try {
            return start(folder, new KafkaFiles(folder.path(), ProjectHome.find()));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static LocalKafka start(DataFolder folder, KafkaFiles files) {
        int port = FreePorts.next();
        files.writeProperties(port, FreePorts.next());
        boolean again = files.isFormatted();
        if (!again) {
            format(files);
        }
        KafkaIdentity identity = new KafkaIdentity(port, files.clusterId());
        // Many folders, those of tests above all, never see a second start.
        ChildProcess broker = ChildProcess.start(files.broker(again));
        Readiness.await(broker, START_LIMIT, identity::isReady);
        return new LocalKafka(folder, broker, identity);
    }

    private static void format(KafkaFiles files) {
        ChildExit exit = ChildProcess.start(files.format(Uuid.randomUuid().toString()))
                .onExit()
                .join();
        if (exit.exitCode() != 0) {
            throw new ServerStartException("cannot format Kafka's folder: " + exit.describe());
        }
    }

    /** For {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return identity.bootstrapServers();
    }

    /** The same for the same folder. */
    public String clusterId() {
        return identity.clusterId();
    }

    public long pid() {
        return broker.pid();
    }

    /** Completes when the broker has ended, for whatever reason. */
    public CompletableFuture<ChildExit> onExit() {
        return broker.onExit();
    }

    /** Stops the broker, by force if it takes longer than {@link ChildProcess#GRACE}. */
    @Override
    public void close() {
        broker.close();
        folder.close();
    }
}
