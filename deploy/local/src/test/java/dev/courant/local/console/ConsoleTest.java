package dev.courant.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void onATerminalProgressIsRewrittenAndLinesGoAboveIt() {
        Console console = new Console(out, true, Clock.systemUTC());
        console.progress("1 of 2");
        console.line("a line");
        console.progress("2 of 2");
        console.progressDone("done");
        String erase = "\r\u001b[2K";
        assertThat(printed()).isEqualTo("1 of 2" + erase + "a line\n1 of 2" + erase + "2 of 2" + erase + "done\n");
    }

    @Test
    void elsewhereProgressIsAPlainLineAtMostOnceASecond() {
        SettableClock clock = new SettableClock();
        Console console = new Console(out, false, clock);
        console.progress("1");
        console.progress("2");
        clock.now = clock.now.plus(Duration.ofSeconds(1));
        console.progress("3");
        console.progressDone("4");
        assertThat(printed()).isEqualTo("1\n3\n4\n");
    }

    @Test
    void elsewhereNothingIsPrintedTwice() {
        SettableClock clock = new SettableClock();
        Console console = new Console(out, false, clock);
        console.progress("same");
        clock.now = clock.now.plus(Duration.ofSeconds(5));
        console.progress("same");
        console.progressDone("same");
        assertThat(printed()).isEqualTo("same\n");
    }

    @Test
    void scriptsOfTheWholeWorldArePrinted() {
        new Console(out, false, Clock.systemUTC()).line("質量 · café");
        assertThat(printed()).isEqualTo("質量 · café\n");
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
