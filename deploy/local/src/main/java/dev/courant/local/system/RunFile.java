package dev.courant.local.system;

import dev.courant.local.console.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What tells other commands who runs a system, from the first moment of its start, and where everything is, once it is
 * ready. Who claims it first is the only one: two systems would be taken for each other.
 */
public final class RunFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final Path claim;

    /** The file for a system that is ready; beside it {@code supervisor.json} is there from the start on. */
    public RunFile(Path file) {
        this.file = file.toAbsolutePath();
        this.claim = this.file.resolveSibling("supervisor.json");
    }

    /** The system that is ready; empty if none is, whatever an earlier one may have left behind. */
    public Optional<RunState> read() {
        return read(file, RunState.class).filter(RunState::isAlive);
    }

    /** Who runs a system, ready or not. */
    public Optional<Supervisor> supervisor() {
        return lastSupervisor().filter(Supervisor::isRunning);
    }

    /** Who ran a system last and did not end it in order, or runs it still. */
    public Optional<Supervisor> lastSupervisor() {
        return read(claim, Supervisor.class);
    }

    /** The system that is ready, or the sentence that says how to start one. */
    public RunState require() {
        return read().orElseThrow(() -> new UserError(supervisor()
                .map(starting -> "`./courant " + starting.command() + "` is still starting; try again in a moment.")
                .orElse("Nothing is running. Start it with `./courant up` for your own sources, or `./courant demo` for"
                        + " the sample newspapers.")));
    }

    /**
     * Returns if no other process runs a system.
     *
     * @throws UserError if one does, with the way to stop it
     */
    public void requireNothingRuns() {
        supervisor()
                .filter(other -> other.pid() != ProcessHandle.current().pid())
                .ifPresent(other -> {
                    throw new UserError("Courant runs already: `./courant " + other.command() + "`, process "
                            + other.pid() + ". Stop it with `./courant down`.");
                });
    }

    /**
     * Makes this process the one that runs a system.
     *
     * @throws UserError if another one is
     */
    void claim(Supervisor self) {
        try {
            Files.createDirectories(claim.getParent());
            Path lock = file.resolveSibling("supervisor.lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Held until the channel is closed.
                var _ = channel.lock();
                requireNothingRuns();
                write(claim, self);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says where the system is. */
    public void write(RunState state) {
        write(file, state);
    }

    /** Removes all of it, when the system has stopped. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(claim);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), type));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JacksonException e) {
            throw new UserError(file + " is no state of a running system; delete it and try again.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one step: no reader ever sees half of it. */
    private static void write(Path file, Object content) {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
