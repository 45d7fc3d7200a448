package dev.courant.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void aTerminalShowsForHowLong() {
        try (Waiting _ = new Waiting(new Console(out, true, Clock.systemUTC()), "Looking …")) {
            Awaitility.await().until(() -> printed().contains("Looking … 1 s"));
        }
        assertThat(printed()).endsWith("\u001b[2KLooking …\n");
    }

    @Test
    void elsewhereItIsSaidOnce() throws Exception {
        try (Waiting _ = new Waiting(new Console(out, false, Clock.systemUTC()), "Looking …")) {
            Thread.sleep(1_100);
        }
        assertThat(printed()).isEqualTo("Looking …\n");
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
