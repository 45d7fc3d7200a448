package dev.courant.local.up;

import dev.courant.local.system.CourantHome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** This program a second time, so that neither the end of the terminal nor its Ctrl-C reach it. */
final class BackgroundProcess {
    private static final String MAIN_CLASS = "dev.courant.local.Courant";

    /** {@code setsid}, where there is one, takes it out of the terminal's process group; {@code nohup} is POSIX. */
    private static final String DETACHED =
            "if command -v setsid >/dev/null 2>&1; then exec setsid nohup \"$@\"; else exec nohup \"$@\"; fi";

    private static final File NOTHING = new File("/dev/null");

    private BackgroundProcess() {}

    /**
     * Starts it.
     *
     * @param arguments of {@code courant}
     * @param log takes what it prints; what the run before printed is kept beside it
     */
    static Process start(CourantHome home, List<String> arguments, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("up.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ProcessBuilder(command(home, arguments))
                .directory(home.root().toFile())
                .redirectInput(NOTHING)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static List<String> command(CourantHome home, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", DETACHED, "courant"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dcourant.home=" + home.root(),
                "-Dcourant.state=" + home.state(),
                "-cp",
                System.getProperty("java.class.path"),
                MAIN_CLASS));
        command.addAll(arguments);
        return command;
    }
}
