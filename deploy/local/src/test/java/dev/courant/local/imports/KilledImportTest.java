package dev.courant.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Topics;
import dev.courant.local.Courant;
import dev.courant.local.follow.TopicReader;
import dev.courant.local.follow.TopicRecord;
import dev.courant.servers.LocalKafka;
import dev.courant.servers.TopicCreator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import as a process of its own that dies without a word, several times. */
class KilledImportTest {
    private static final int PAGES = 12_000;

    @TempDir
    private Path folder;

    @Test
    void everyPageIsThereOnceForReadersOfWhatIsCommitted() throws Exception {
        Path archive = archive();
        try (LocalKafka kafka = LocalKafka.start(folder.resolve("kafka"))) {
            new TopicCreator(kafka.bootstrapServers()).create(Topics.all(), 4);
            List<String> there = new ArrayList<>();
            int killed = 0;
            try (TopicReader reader =
                    TopicReader.fromBeginning(kafka.bootstrapServers(), List.of(Topics.PAGES_BACKFILL.name()))) {
                for (int seen = 1; seen < PAGES; seen = there.size() + 1) {
                    Process process = start(kafka, archive, killed);
                    killed += killWhenSeen(process, reader, there, seen) ? 1 : 0;
                }
                assertThat(start(kafka, archive, killed).waitFor()).isZero();
                read(reader, there);
            }
            assertThat(killed).as("killed in the middle").isGreaterThan(1);
            // Sizes only: a list of so many would hide what the failure says.
            assertThat(there.size()).isEqualTo(PAGES);
            assertThat(new HashSet<>(there).size()).isEqualTo(PAGES);
            assertThat(Files.readString(folder.resolve("import-" + killed + ".log")))
                    .contains("is imported already (" + PAGES + " pages)");
        }
    }

    /** Waits until more is there than before, and kills what put it there. */
    private static boolean killWhenSeen(Process process, TopicReader reader, List<String> there, int enough)
            throws InterruptedException {
        while (process.isAlive() && there.size() < enough) {
            read(reader, there);
        }
        boolean alive = process.isAlive();
        process.destroyForcibly().waitFor();
        read(reader, there);
        return alive;
    }

    private static void read(TopicReader reader, List<String> there) {
        List<TopicRecord> records = reader.poll(Duration.ofMillis(200));
        while (!records.isEmpty()) {
            records.forEach(record -> there.add(record.key()));
            records = reader.poll(Duration.ofMillis(200));
        }
    }

    private Process start(LocalKafka kafka, Path archive, int number) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Courant.class.getName(),
                        "import",
                        "--kafka",
                        kafka.bootstrapServers(),
                        archive.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("import-" + number + ".log").toFile())
                .start();
    }

    private Path archive() throws IOException {
        Path archive = folder.resolve("many.warc.gz");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
            for (int i = 0; i < PAGES; i++) {
                String text = "<title>" + i + "</title>" + "<p>Ships came in with the tide. ".repeat(300);
                out.write(WarcFixture.one(i, "https://paper.example/" + i, text));
            }
        }
        return archive;
    }
}
