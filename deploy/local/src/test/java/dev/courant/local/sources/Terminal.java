package dev.courant.local.sources;

import dev.courant.local.Courant;
import dev.courant.local.console.Console;
import dev.courant.local.system.RunFile;
import dev.courant.local.system.RunState;
import dev.courant.local.system.RunState.ServiceState;
import dev.courant.local.system.Supervisor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Somebody who types commands in a folder whose crawler runs. */
final class Terminal {
    private final Path home;
    private final boolean interactive;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    /**
     * In a folder that is made up for it.
     *
     * @param interactive whether questions are asked
     */
    Terminal(Path home, String crawler, boolean interactive) throws IOException {
        this.home = home;
        this.interactive = interactive;
        Files.createDirectories(home.resolve("crawler-service"));
        ProcessHandle self = ProcessHandle.current();
        Instant startedAt = self.info().startInstant().orElseThrow();
        new RunFile(home.resolve(".courant").resolve("run.json"))
                .write(new RunState(
                        new Supervisor(self.pid(), startedAt, "up", "/data", null),
                        "127.0.0.1:9092",
                        "http://127.0.0.1:9200",
                        "http://127.0.0.1:8080",
                        List.of(new ServiceState("crawler-service", crawler, "crawler.log", 0))));
    }

    /** The exit code of a command, with what is typed meanwhile. */
    int type(String input, String... arguments) {
        String homeBefore = System.setProperty("courant.home", home.toString());
        InputStream in = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        printed.reset();
        err.getBuffer().setLength(0);
        try {
            PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
            return Courant.commandLine(new Console(out, interactive, Clock.systemUTC()))
                    .setErr(new PrintWriter(err, true))
                    .execute(arguments);
        } finally {
            System.setIn(in);
            if (homeBefore == null) {
                System.clearProperty("courant.home");
            } else {
                System.setProperty("courant.home", homeBefore);
            }
        }
    }

    int run(String... arguments) {
        return type("", arguments);
    }

    String out() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString();
    }
}
