package dev.courant.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A process that this JVM started, owns and ends. Its output goes to {@link ChildCommand#logFile()}.
 *
 * <p>A child of an earlier run that is still alive (the folder's pid file names it) is stopped first.
 */
public final class ChildProcess implements AutoCloseable {
    /** How long a child may take to stop before it is forced. */
    public static final Duration GRACE = Duration.ofSeconds(20);

    private static final int TAIL_LINES = 20;

    private final ChildCommand command;
    private final Process process;
    private final PidFile pidFile;
    private final CompletableFuture<ChildExit> exit;
    private volatile boolean stopping;

    private ChildProcess(ChildCommand command, Process process) {
        this.command = command;
        this.process = process;
        this.pidFile = new PidFile(command.pidFile());
        this.exit = process.onExit().thenApply(this::ended);
    }

    /**
     * Returns as soon as the process runs; whether it is ready is for the caller to find out.
     *
     * @throws ServerStartException if the program cannot be started
     */
    public static ChildProcess start(ChildCommand command) {
        try {
            PidFile pidFile = new PidFile(command.pidFile());
            pidFile.running().end(GRACE);
            makeRoomForLog(command);
            Process process = Launcher.start(builder(command));
            ChildProcess child = new ChildProcess(command, process);
            LiveChildren.add(child);
            child.rememberFamily();
            return child;
        } catch (IOException e) {
            throw new ServerStartException(command.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the child has ended, for whatever reason. */
    public CompletableFuture<ChildExit> onExit() {
        return exit.copy();
    }

    /** The last lines of the log, oldest first. */
    public List<String> logTail() {
        return LogTail.of(command.logFile(), TAIL_LINES);
    }

    /** Asks the child to stop, forces it and its own children after the grace, and returns when it is gone. */
    public void stop(Duration grace) {
        stopping = true;
        rememberFamily();
        family().end(grace);
        exit.join();
    }

    @Override
    public void close() {
        stop(GRACE);
    }

    /** Writes down the child's own children too: call it once they are there, so that none is ever left behind. */
    void rememberFamily() {
        if (process.isAlive()) {
            pidFile.write(family());
        }
    }

    private ProcessFamily family() {
        return new ProcessFamily(Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList());
    }

    private ChildExit ended(Process ended) {
        pidFile.running().end(Duration.ZERO);
        pidFile.delete();
        LiveChildren.remove(this);
        return new ChildExit(command.name(), ended.exitValue(), stopping, logTail());
    }

    private static ProcessBuilder builder(ChildCommand command) {
        ProcessBuilder builder = new ProcessBuilder(command.arguments())
                .directory(command.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(command.logFile().toFile());
        builder.environment().putAll(command.environment());
        return builder;
    }

    private static void makeRoomForLog(ChildCommand command) throws IOException {
        Files.createDirectories(command.logFile().getParent());
        if (Files.exists(command.logFile())) {
            Files.move(command.logFile(), command.previousLogFile(), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
