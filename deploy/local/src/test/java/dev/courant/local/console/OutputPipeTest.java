package dev.courant.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** In a process of its own, whose standard output is a pipe that is closed under it. */
class OutputPipeTest {
    @Test
    void whoeverPrintsNothingNoticesTheEndOfItsReaderToo() throws Exception {
        Process printer = start();
        assertThat(printer.inputReader().readLine()).isEqualTo("printing");
        assertThat(printer.waitFor(300, TimeUnit.MILLISECONDS))
                .as("while it is read")
                .isFalse();
        printer.getInputStream().close();
        assertThat(printer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(printer.exitValue()).isZero();
    }

    private static Process start() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrinterUntilClosed.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
