package dev.courant.local.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessesTest {
    private Process child;
    private List<ProcessHandle> grandchildren = List.of();

    /** A shell with a child of its own, both of which do nothing but burn time. */
    @BeforeEach
    void start() throws IOException {
        child = new ProcessBuilder("sh", "-c", "(while :; do :; done) & while :; do :; done").start();
        await().until(() -> child.descendants().findAny().isPresent());
        // Kept, since those of a parent that is gone cannot be found any more.
        grandchildren = child.descendants().toList();
    }

    @AfterEach
    void end() {
        grandchildren.forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
    }

    @Test
    void aProcessIsMeteredTogetherWithItsChildren() {
        ProcessMeter meter = new ProcessMeter(Map.of("child", child.pid()));
        Map<String, ProcessCost> before = meter.read();
        await().until(() -> cpu(meter, before) > 0.2);
        double ofItself = child.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
        await().until(() -> cpu(meter, before) > ofItself + 0.2);
        assertThat(meter.read())
                .hasEntrySatisfying(
                        "child", cost -> assertThat(cost.peakMegabytes()).isBetween(0.1, 1_000.0));
    }

    private static double cpu(ProcessMeter meter, Map<String, ProcessCost> before) {
        return meter.since(before).values().iterator().next().cpuSeconds();
    }

    @Test
    void aProcessThatIsGoneIsNotTakenForAFrugalOne() {
        end();
        child.onExit().join();
        assertThatThrownBy(() -> new ProcessMeter(Map.of("child", child.pid())).read())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("child");
    }

    @Test
    void aPausedProcessStandsStillUntilItIsResumed() {
        assumeThat(Path.of("/proc/self/stat")).exists();
        try (PausedProcesses paused = new PausedProcesses(List.of(child.pid()))) {
            await().until(() -> state() == 'T');
            paused.resume(child.pid());
            await().until(() -> state() != 'T');
        }
    }

    @Test
    void closingResumesWhatStillStands() {
        assumeThat(Path.of("/proc/self/stat")).exists();
        PausedProcesses paused = new PausedProcesses(List.of(child.pid()));
        await().until(() -> state() == 'T');
        paused.close();
        await().until(() -> state() != 'T');
    }

    private char state() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(child.pid()), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
