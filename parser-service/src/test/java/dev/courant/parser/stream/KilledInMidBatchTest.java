package dev.courant.parser.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.events.Topics;
import dev.courant.parser.Pages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process of its own that dies without a word. */
class KilledInMidBatchTest {
    private static final int PAGES = 600;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void everyPageComesOutOnceForReadersOfWhatIsCommitted() throws Exception {
        try (TestBroker broker = TestBroker.start(folder)) {
            for (int i = 0; i < PAGES; i++) {
                String title = "Old pier number " + i + " to be rebuilt";
                broker.sendPage(
                        Pages.html("https://gazette.example/" + i, Pages.article(title, Pages.threeParagraphs())));
            }
            Process first = start(broker);
            broker.read(Topics.ARTICLES, 1);
            first.destroyForcibly().waitFor();
            int before = broker.read(Topics.ARTICLES, 1).size();
            assertThat(before).as("killed in the middle").isLessThan(PAGES);

            Process second = start(broker);
            List<ConsumerRecord<byte[], byte[]>> articles = broker.read(Topics.ARTICLES, PAGES);
            assertThat(articles)
                    .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
                    .doesNotHaveDuplicates()
                    .hasSize(PAGES);
            second.destroy();
            await().atMost(Duration.ofSeconds(40)).until(() -> !second.isAlive());
        }
    }

    private Process start(TestBroker broker) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> command = Stream.of(
                        java,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParserApplication.class.getName(),
                        "--server.port=0",
                        "--courant.parser.instance-id=victim",
                        "--courant.parser.bootstrap-servers=" + broker.bootstrapServers())
                .toList();
        Process process = new ProcessBuilder(command).inheritIO().start();
        started.add(process);
        return process;
    }
}
