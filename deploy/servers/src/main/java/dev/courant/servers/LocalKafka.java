package dev.courant.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/**
 * A real Kafka broker (KRaft, one node) as a child process on free ports of the loopback address. Topics are never created by
 * accident; see {@link TopicCreator}.
 */
public final class LocalKafka implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int ANSWER_SECONDS = 5;

    private final DataFolder folder;
    private final ChildProcess broker;
    private final int port;
    private final String clusterId;

    private LocalKafka(DataFolder folder, ChildProcess broker, int port, String clusterId) {
        this.folder = folder;
        this.broker = broker;
        this.port = port;
        this.clusterId = clusterId;
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
        if (!files.isFormatted()) {
            format(files);
        }
        LocalKafka kafka = new LocalKafka(folder, ChildProcess.start(files.broker()), port, files.clusterId());
        Readiness.await(kafka.broker, START_LIMIT, kafka::answersAsItself);
        return kafka;
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
        return "127.0.0.1:" + port;
    }

    /** The same for the same folder. */
    public String clusterId() {
        return clusterId;
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

    private boolean answersAsItself() {
        return Readiness.portAnswers(port) && clusterId.equals(answeredClusterId());
    }

    /** Empty while nobody answers. */
    private String answeredClusterId() {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_SECONDS * 1000);
        try (Admin admin = Admin.create(settings)) {
            return admin.describeCluster().clusterId().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
