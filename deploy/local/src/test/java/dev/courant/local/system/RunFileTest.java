package dev.courant.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.local.console.UserError;
import dev.courant.local.system.RunState.ServiceState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
    @TempDir
    private Path folder;

    private Path path;
    private RunFile file;

    @BeforeEach
    void makeFile() {
        path = folder.resolve("new").resolve("run.json");
        file = new RunFile(path);
    }

    @Test
    void aRunningSystemIsFound() {
        file.write(state(own().pid(), own().info().startInstant().orElseThrow()));
        assertThat(file.read())
                .contains(state(own().pid(), own().info().startInstant().orElseThrow()));
        assertThat(file.require().search()).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void nothingWrittenMeansNothingRunning() {
        assertThat(file.read()).isEmpty();
        assertThatThrownBy(file::require).isInstanceOf(UserError.class).hasMessageContaining("./courant up");
    }

    @Test
    void aStateWhoseProcessIsGoneIsStale() {
        file.write(state(Long.MAX_VALUE, Instant.EPOCH));
        assertThat(file.read()).isEmpty();
    }

    @Test
    void aStrangerWithTheSamePidIsNotOurSystem() {
        file.write(state(own().pid(), own().info().startInstant().orElseThrow().minusSeconds(60)));
        assertThat(file.read()).isEmpty();
    }

    @Test
    void theClockMayMoveALittle() {
        file.write(state(own().pid(), own().info().startInstant().orElseThrow().plusSeconds(1)));
        assertThat(file.read()).isPresent();
    }

    @Test
    void whoClaimsItFirstIsTheOnlyOne() throws Exception {
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            Instant startedAt = other.info().startInstant().orElseThrow();
            file.claim(new Supervisor(other.pid(), startedAt, "demo", "/data", null));
            assertThatThrownBy(() -> file.claim(Supervisor.self("up", folder, null)))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("`./courant demo`")
                    .hasMessageContaining("./courant down");
            assertThatThrownBy(file::require).hasMessageContaining("still starting");
        } finally {
            other.destroyForcibly().waitFor();
        }
        file.claim(Supervisor.self("up", folder, null));
        assertThat(file.supervisor()).map(Supervisor::command).contains("up");
    }

    @Test
    void afterTheEndThereIsNothing() {
        file.write(state(own().pid(), own().info().startInstant().orElseThrow()));
        file.delete();
        file.delete();
        assertThat(file.read()).isEmpty();
    }

    @Test
    void aFileOfSomethingElseIsNamed() throws Exception {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "no JSON");
        assertThatThrownBy(file::read).isInstanceOf(UserError.class).hasMessageContaining("run.json");
    }

    private static ProcessHandle own() {
        return ProcessHandle.current();
    }

    private static RunState state(long pid, Instant startedAt) {
        return new RunState(
                new Supervisor(pid, startedAt, "up", "/data", null),
                "127.0.0.1:9092",
                "http://127.0.0.1:9200",
                "http://127.0.0.1:8080",
                List.of(new ServiceState("parser-service", "http://127.0.0.1:8082", "parser.log", 2)));
    }
}
