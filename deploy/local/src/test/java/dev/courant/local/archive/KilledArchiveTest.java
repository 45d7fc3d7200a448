package dev.courant.local.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.EventRecord;
import dev.courant.events.Page;
import dev.courant.events.PageCodec;
import dev.courant.events.Topics;
import dev.courant.local.Courant;
import dev.courant.local.follow.TopicReader;
import dev.courant.servers.LocalKafka;
import dev.courant.servers.TopicCreator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** The archive as a process of its own that dies without a word, several times. */
class KilledArchiveTest {
    private static final int PAGES = 6_000;
    private static final int KILLS = 3;

    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void everyPageIsWrittenOnce() throws Exception {
        Path archive = folder.resolve("archive");
        try (LocalKafka kafka = LocalKafka.start(folder.resolve("kafka"))) {
            new TopicCreator(kafka.bootstrapServers()).create(Topics.all(), 4);
            send(kafka);
            assertThat(inTopics(kafka)).isEqualTo(PAGES + 2);
            for (int i = 0; i < KILLS; i++) {
                Process process = start(kafka, archive, i, "--max-mb", "1");
                long before = bytes(archive);
                while (process.isAlive() && bytes(archive) < before + 60_000) {
                    Thread.sleep(5);
                }
                assertThat(process.isAlive()).as("killed in the middle").isTrue();
                process.destroyForcibly().waitFor();
            }
            Process last = start(kafka, archive, KILLS, "--once");
            assertThat(last.waitFor()).as(log(KILLS)).isZero();
            assertThat(log(KILLS)).contains("noarchive: 1, unreadable: 1");
        }
        Map<String, Integer> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(archive)) {
            for (Path file :
                    files.filter(file -> !file.toString().endsWith(".lock")).toList()) {
                assertThat(file.toString()).endsWith(".warc.gz");
                urls(file).forEach(url -> found.merge(url, 1, Integer::sum));
            }
        }
        assertThat(wrong(found)).as(logs()).isEmpty();
    }

    /** What is not there once, with how often it is. */
    private static Map<Integer, Integer> wrong(Map<String, Integer> found) {
        Map<Integer, Integer> wrong = new TreeMap<>();
        for (int i = 0; i < PAGES; i++) {
            int times = found.getOrDefault(ArchivePages.page(i).finalUrl(), 0);
            if (times != 1) {
                wrong.put(i, times);
            }
        }
        return wrong;
    }

    /** A transaction is committed before its partitions have heard of it, so its records are waited for. */
    private static long inTopics(LocalKafka kafka) {
        List<String> topics = List.of(Topics.PAGES.name(), Topics.PAGES_BACKFILL.name());
        long deadline = System.nanoTime() + VISIBLE_WITHIN.toNanos();
        try (TopicReader reader = TopicReader.fromBeginning(kafka.bootstrapServers(), topics)) {
            long records = 0;
            while (reader.remaining() > 0 || (records < PAGES + 2 && System.nanoTime() < deadline)) {
                records += reader.poll(Duration.ofMillis(200)).size();
            }
            return records;
        }
    }

    private String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        for (int i = 0; i <= KILLS; i++) {
            logs.append(log(i).lines()
                            .filter(line -> line.contains("warc.gz") || line.startsWith("left out"))
                            .toList())
                    .append('\n');
        }
        return logs.toString();
    }

    /** On a busy machine a topic made a moment ago may not take the first batches in time; then all of them are sent again. */
    private static void send(LocalKafka kafka) {
        for (int attempt = 1; !sent(kafka); attempt++) {
            assertThat(attempt).as("attempts to fill the topics").isLessThan(5);
        }
    }

    private static boolean sent(LocalKafka kafka) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "transactional.id",
                        "test",
                        "request.timeout.ms",
                        10_000,
                        "delivery.timeout.ms",
                        20_000),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (int i = 0; i < PAGES; i++) {
                send(producer, i % 2 == 0 ? Topics.PAGES.name() : Topics.PAGES_BACKFILL.name(), ArchivePages.page(i));
            }
            send(producer, Topics.PAGES.name(), ArchivePages.noarchive(PAGES));
            var _ = producer.send(new ProducerRecord<>(Topics.PAGES.name(), new byte[] {1}));
            producer.commitTransaction();
            return true;
        } catch (KafkaException e) {
            return false;
        }
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String topic, Page page) {
        EventRecord event = PageCodec.encode(page);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, event.key().getBytes(StandardCharsets.UTF_8), event.value());
        event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var _ = producer.send(record);
    }

    private Process start(LocalKafka kafka, Path archive, int number, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx96m",
                "-cp",
                System.getProperty("java.class.path"),
                Courant.class.getName(),
                "archive",
                "--kafka",
                kafka.bootstrapServers(),
                "--to",
                archive.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("archive-" + number + ".log").toFile())
                .start();
    }

    private String log(int number) throws IOException {
        return Files.readString(folder.resolve("archive-" + number + ".log"));
    }

    private static long bytes(Path archive) throws IOException {
        if (!Files.isDirectory(archive)) {
            return 0;
        }
        long bytes = 0;
        try (Stream<Path> files = Files.list(archive)) {
            for (Path file : files.toList()) {
                bytes += Files.exists(file) ? Files.size(file) : 0;
            }
        }
        return bytes;
    }

    private static List<String> urls(Path file) throws IOException {
        List<String> urls = new ArrayList<>();
        try (WarcReader reader = new WarcReader(file)) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcResponse response) {
                    urls.add(response.target());
                }
            }
        }
        return urls;
    }
}
