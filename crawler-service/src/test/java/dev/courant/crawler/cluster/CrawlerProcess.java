package dev.courant.crawler.cluster;

import dev.courant.crawler.CrawlerApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One instance of the crawler in a process of its own, which can be killed and started again. */
final class CrawlerProcess implements AutoCloseable {
    private final String name;
    private final List<String> command;
    private final Path log;
    private Process process;

    /**
     * Starts an instance.
     *
     * @param arguments of the application
     */
    CrawlerProcess(String name, Path folder, List<String> arguments) {
        this.name = name;
        this.log = folder.resolve(name + ".log");
        command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CrawlerApplication.class.getName(),
                "--server.port=0",
                "--courant.crawler.instance-id=" + name,
                "--courant.crawler.frontier.member=" + name,
                "--courant.crawler.frontier.state-folder=" + folder.resolve(name)));
        command.addAll(arguments);
        process = start();
    }

    private Process start() {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it with signal 9, and starts it again at once, as an orchestrator would. */
    void killAndStartAgain() throws InterruptedException {
        process.destroyForcibly().waitFor();
        process = start();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The end of what it has said. */
    String log() {
        try {
            List<String> lines = Files.readAllLines(log);
            return name + ":\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
