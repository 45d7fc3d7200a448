package dev.courant.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.local.console.Console;
import dev.courant.local.system.RunFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes in the places of the system and its services. */
class ShutdownTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Process system = new ProcessBuilder("true").start();

    ShutdownTest() throws IOException {}

    @AfterEach
    void end() {
        system.destroyForcibly();
    }

    @Test
    void whereNothingRunsThatIsSaid() throws Exception {
        assertThat(down(Duration.ofSeconds(30))).isEqualTo("Nothing is running.\n");
    }

    @Test
    void whatRunsIsAskedToEnd() throws Exception {
        run("sleep", "600");
        assertThat(down(Duration.ofSeconds(30)))
                .contains("Stopped `./courant up` (process " + system.pid() + "), which ran since")
                .doesNotContain("by force");
        assertThat(system.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("supervisor.json")).doesNotExist();
    }

    @Test
    void whatDoesNotEndIsForced() throws Exception {
        run("sh", "-c", "trap '' TERM; echo deaf; sleep 600 & wait; wait");
        assertThat(system.inputReader().readLine()).isEqualTo("deaf");
        assertThat(down(Duration.ofMillis(300))).contains("by force");
        assertThat(system.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatAKilledSystemLeftIsFoundAndStopped() throws Exception {
        run("sleep", "600");
        Process service = new ProcessBuilder("sleep", "600").start();
        Path services = Files.createDirectories(folder.resolve("data/services"));
        Files.writeString(
                services.resolve("parser-service.pid"),
                service.pid() + " " + service.info().startInstant().orElseThrow() + "\n");
        system.destroyForcibly().waitFor();
        assertThat(down(Duration.ofSeconds(30)))
                .isEqualTo("Stopped what an earlier run had left behind: parser-service.\n");
        assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(down(Duration.ofSeconds(30))).endsWith("Nothing is running.\n");
    }

    private void run(String... command) throws IOException {
        system = new ProcessBuilder(command).start();
        Files.writeString(folder.resolve("supervisor.json"), """
                {"pid": %d, "startedAt": "%s", "command": "up", "data": "%s", "log": null}
                """.formatted(
                        system.pid(), system.info().startInstant().orElseThrow(), folder.resolve("data")));
    }

    private String down(Duration limit) throws IOException, InterruptedException {
        Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), false, Clock.systemUTC());
        new Shutdown(console, new RunFile(folder.resolve("run.json")), limit).run();
        return printed.toString(StandardCharsets.UTF_8);
    }
}
