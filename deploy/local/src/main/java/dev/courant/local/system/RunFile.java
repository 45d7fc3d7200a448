package dev.courant.local.system;

import dev.courant.local.console.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file that tells other commands where the running system is. */
public final class RunFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    public RunFile(Path file) {
        this.file = file;
    }

    /** The running system; empty if none runs, whatever an earlier one may have left behind. */
    public Optional<RunState> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), RunState.class))
                    .filter(RunState::isAlive);
        } catch (JacksonException e) {
            throw new UserError(file + " is no state of a running system; delete it and try again.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The running system, or the sentence that says how to start one. */
    public RunState require() {
        return read().orElseThrow(() -> new UserError("Nothing is running. Start it with `./courant demo`."));
    }

    /** Writes the file in one step: no reader ever sees half of it. */
    public void write(RunState state) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(state));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes it, when the system has stopped. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
