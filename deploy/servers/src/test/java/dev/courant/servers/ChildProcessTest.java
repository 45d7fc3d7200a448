package dev.courant.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    Path folder;

    @Test
    void aDeathIsReportedWithTheEndOfTheLog() throws Exception {
        ChildProcess child =
                ChildProcess.start(shell("i=0; while [ $i -lt 50 ]; do i=$((i+1)); echo line $i; done; exit 3"));
        ChildExit exit = child.onExit().get(30, TimeUnit.SECONDS);
        assertThat(exit.requested()).isFalse();
        assertThat(exit.exitCode()).isEqualTo(3);
        assertThat(exit.lastLines()).hasSize(20).startsWith("line 31").endsWith("line 50");
        assertThat(exit.describe()).contains("child ended with exit code 3").contains("    line 50");
    }

    @Test
    void aStopIsRequestedAndRunsTheChildsOwnEnd() throws Exception {
        ChildProcess child =
                ChildProcess.start(shell("trap 'echo farewell; exit 0' TERM; echo ready; while :; do sleep 0.1; done"));
        await().until(() -> child.logTail().contains("ready"));
        child.close();
        ChildExit exit = child.onExit().get(30, TimeUnit.SECONDS);
        assertThat(exit.requested()).isTrue();
        assertThat(exit.lastLines()).contains("farewell");
        assertThat(folder.resolve("child.pid")).doesNotExist();
    }

    @Test
    void aChildThatDoesNotStopIsForcedWithItsOwnChildren() {
        ChildProcess child = ChildProcess.start(shell("trap '' TERM; sleep 600 & echo ready; wait; sleep 600"));
        await().until(() -> child.logTail().contains("ready"));
        List<ProcessHandle> family =
                ProcessHandle.of(child.pid()).orElseThrow().descendants().toList();
        child.stop(Duration.ofMillis(200));
        assertThat(child.onExit().join().exitCode()).isEqualTo(128 + 9);
        assertThat(family).isNotEmpty().noneMatch(ProcessFamily::isRunning);
    }

    @Test
    void theLogOfTheRunBeforeIsKept() throws Exception {
        ChildProcess.start(shell("echo first")).onExit().get(30, TimeUnit.SECONDS);
        ChildProcess.start(shell("echo second")).onExit().get(30, TimeUnit.SECONDS);
        assertThat(folder.resolve("logs/child.log")).content().isEqualTo("second\n");
        assertThat(folder.resolve("logs/child.previous.log")).content().isEqualTo("first\n");
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ChildProcess.start(
                                new ChildCommand("child", List.of("/no/such/program"), Map.of(), folder))
                        .onExit()
                        .thenAccept(exit -> {
                            throw new ServerStartException(exit.describe());
                        })
                        .join())
                .hasMessageContaining("/no/such/program");
    }

    @Test
    void aLeftoverOfAnEarlierRunIsStoppedAndAStrangerIsNot() throws Exception {
        Process leftover = new ProcessBuilder("sleep", "600").start();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        new PidFile(folder.resolve("child.pid")).write(new ProcessFamily(List.of(leftover.toHandle())));
        Files.writeString(
                folder.resolve("child.pid"),
                Files.readString(folder.resolve("child.pid")) + stranger.pid() + " 2020-01-01T00:00:00Z\n");
        ChildProcess.start(shell("echo started")).onExit().get(30, TimeUnit.SECONDS);
        assertThat(leftover.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void leftoversAreFoundByTheirPidFilesAndStopped() throws Exception {
        Path child = Files.createDirectory(folder.resolve("services"));
        Process leftover = new ProcessBuilder("sleep", "600").start();
        new PidFile(child.resolve("sleeper.pid")).write(new ProcessFamily(List.of(leftover.toHandle())));
        assertThat(LeftoverChildren.stop(folder)).containsExactly("sleeper");
        assertThat(leftover.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(LeftoverChildren.stop(folder)).isEmpty();
        assertThat(LeftoverChildren.stop(folder.resolve("nowhere"))).isEmpty();
    }

    @Test
    void theChildEndsWithItsParent() throws Exception {
        expectChildToEndAfter(Process::destroy);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theChildEndsEvenIfItsParentIsKilled() throws Exception {
        expectChildToEndAfter(Process::destroyForcibly);
    }

    private void expectChildToEndAfter(Consumer<Process> end) throws IOException {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            assertThat(ProcessFamily.isRunning(child)).isTrue();
            end.accept(parent);
            await().atMost(Duration.ofSeconds(30)).until(() -> !ProcessFamily.isRunning(child));
        } finally {
            parent.destroyForcibly();
        }
    }

    private ChildCommand shell(String script) {
        return new ChildCommand("child", List.of("sh", "-c", script), Map.of(), folder);
    }
}
