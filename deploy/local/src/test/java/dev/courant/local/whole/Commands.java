package dev.courant.local.whole;

import dev.courant.local.Courant;
import dev.courant.local.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Runs {@code courant} commands as a user would, and keeps what they print. */
final class Commands {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** Runs one command and returns its exit code. */
    int run(String... arguments) {
        printed.reset();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int exitCode =
                Courant.commandLine(new Console(out, false, Clock.systemUTC())).execute(arguments);
        System.out.print(printed());
        return exitCode;
    }

    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
