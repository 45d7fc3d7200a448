package dev.courant.local.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code courant} commands in processes of their own, with a state folder that no other system knows. */
final class CourantProcess {
    private final Path state;

    CourantProcess(Path state) {
        this.state = state;
    }

    /** How a command ended, and all that it printed. */
    record Ended(int exitCode, String printed) {}

    /** Returns when the command has ended. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dcourant.home=" + System.getProperty("courant.home"),
                "-Dcourant.state=" + state,
                "-jar",
                Path.of(System.getProperty("courant.home"), "deploy/local/target/courant-local.jar")
                        .toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println("courant " + String.join(" ", arguments) + "\n" + printed);
        return new Ended(process.waitFor(), printed);
    }
}
