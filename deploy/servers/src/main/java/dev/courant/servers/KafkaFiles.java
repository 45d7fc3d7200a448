package dev.courant.servers;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The broker's files in its data folder, and the command lines that use them. */
final class KafkaFiles {
    private static final int PAGE_BATCH_BYTES = 10 * 1024 * 1024;

    private final Path folder;
    private final ProjectHome project;

    KafkaFiles(Path folder, ProjectHome project) {
        this.folder = folder;
        this.project = project;
    }

    boolean isFormatted() {
        return Files.exists(metaProperties());
    }

    /** The id that the data was formatted with. */
    String clusterId() {
        Properties meta = new Properties();
        try (Reader reader = Files.newBufferedReader(metaProperties())) {
            meta.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meta.getProperty("cluster.id");
    }

    void writeProperties(int brokerPort, int controllerPort) {
        List<String> lines = settings(brokerPort, controllerPort).entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toList();
        try {
            Files.write(Path.of(properties()), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChildCommand format(String clusterId) {
        return java(
                "kafka-format",
                List.of("-Xms128m", "-Xmx128m", "-XX:TieredStopAtLevel=1"),
                List.of("kafka.tools.StorageTool", "format", "--standalone", "-t", clusterId, "-c", properties()));
    }

    /** @param archive whether to keep loaded classes for the next start: half the CPU then, seconds at the first stop */
    ChildCommand broker(boolean archive) {
        List<String> options = new ArrayList<>(List.of("-Xms256m", "-Xmx256m"));
        if (archive) {
            options.add("-XX:+AutoCreateSharedArchive");
            options.add("-XX:SharedArchiveFile=" + folder.resolve("kafka.jsa"));
            // What cannot be archived is no news, and would push what is off the end of the log.
            options.add("-Xlog:cds*=error");
        }
        return java("kafka", options, List.of("kafka.Kafka", properties()));
    }

    private ChildCommand java(String name, List<String> options, List<String> mainAndArguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add(
                "-Dlog4j2.configurationFile=" + project.kafkaLogConfiguration().toUri());
        command.addAll(List.of("-cp", project.kafkaLibraries() + "/*"));
        command.addAll(mainAndArguments);
        return new ChildCommand(name, command, Map.of(), folder);
    }

    private Map<String, String> settings(int brokerPort, int controllerPort) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put(
                "listeners", "BROKER://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(brokerPort, controllerPort));
        settings.put("advertised.listeners", "BROKER://127.0.0.1:" + brokerPort);
        settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "BROKER");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort);
        settings.put("log.dirs", folder.resolve("data").toString());
        settings.putAll(oneNode());
        settings.putAll(sizes());
        return settings;
    }

    /** Kafka's own topics want three nodes; a test or a laptop wants its group at once. */
    private static Map<String, String> oneNode() {
        return Map.of(
                "auto.create.topics.enable", "false",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0");
    }

    /** Topics with pages say so themselves; the broker must only be able to move what they take. */
    private static Map<String, String> sizes() {
        return Map.of(
                "replica.fetch.max.bytes", Integer.toString(PAGE_BATCH_BYTES),
                "fetch.max.bytes", Integer.toString(55 * 1024 * 1024),
                "log.cleaner.dedupe.buffer.size", "16777216",
                "log.segment.bytes", Integer.toString(128 * 1024 * 1024));
    }

    private Path metaProperties() {
        return folder.resolve("data").resolve("meta.properties");
    }

    private String properties() {
        return folder.resolve("kafka.properties").toString();
    }
}
