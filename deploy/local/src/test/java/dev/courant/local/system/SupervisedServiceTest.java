package dev.courant.local.system;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.courant.servers.ChildCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes, as what is promised is what happens to those. */
class SupervisedServiceTest {
    @TempDir
    private Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> givenUp = new CompletableFuture<>();

    private final AtomicInteger told = new AtomicInteger();

    @Test
    void whatIsKilledIsStartedAgain() {
        try (SupervisedService service = start("echo last words; exec sleep 600")) {
            long first = service.pid().orElseThrow();
            Path log = folder.resolve("logs").resolve("sleeper.log");
            await().until(() -> Files.readString(log).contains("last words"));
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            await().atMost(20, TimeUnit.SECONDS)
                    .until(() -> service.pid().filter(pid -> pid != first).isPresent());
            assertThat(said).anyMatch(line -> line.contains("sleeper") && line.contains("signal 9"));
            assertThat(said).anyMatch(line -> line.contains("last words"));
            assertThat(said).anyMatch(line -> line.contains("started again"));
            await().untilAtomic(told, equalTo(1));
            assertThat(service.restarts()).isEqualTo(1);
        }
    }

    @Test
    void whatIsStoppedStaysStopped() {
        SupervisedService service = start("exec sleep 600");
        long pid = service.pid().orElseThrow();
        service.close();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(service.pid()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void whatDiesAgainAndAgainIsGivenUpWithItsLastWords() throws Exception {
        try (SupervisedService service = start("echo no such broker; exit 3")) {
            String why = givenUp.get(60, TimeUnit.SECONDS);
            assertThat(why).contains("sleeper", "5 times", "exit code 3", "no such broker");
            assertThat(service.pid()).isEmpty();
        }
    }

    private SupervisedService start(String script) {
        ChildCommand command =
                new ChildCommand("sleeper", List.of("/bin/sh", "-c", script), Map.of(), requireNonNull(folder));
        return SupervisedService.start(command, Clock.systemUTC(), said::add, givenUp::complete, told::incrementAndGet);
    }
}
