package dev.courant.analysis;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** The oracle: {@code src/test/oracle/StockModule.java} in a JVM of its own. */
final class StockModule {
    private StockModule() {}

    /** Its answers, in the order of the probes. */
    static List<String> answers(List<Probe> probes) throws IOException {
        Process oracle = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.apache.logging.log4j.simplelog.StatusLogger.level=OFF",
                        "-cp",
                        "target/oracle-lib/*",
                        "src/test/oracle/StockModule.java")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread writer = new Thread(() -> ask(oracle, probes));
        writer.start();
        try {
            List<String> answers = new String(oracle.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            writer.join();
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void ask(Process oracle, List<Probe> probes) {
        try (PrintStream out = new PrintStream(oracle.getOutputStream(), true, StandardCharsets.UTF_8)) {
            probes.forEach(probe -> out.println(encode(probe.settings()) + "\t" + encode(probe.text())));
        }
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
