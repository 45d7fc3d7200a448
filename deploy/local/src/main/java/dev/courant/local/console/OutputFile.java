package dev.courant.local.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a user names for a result, to be put there in one step when it is whole. */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Where the file is in truth, links followed. A step that replaces it must replace neither a link nor a device.
     *
     * @throws UserError if it is a folder, a device or the like
     */
    public static Path resolve(Path named) {
        Path file = named.toAbsolutePath().normalize();
        if (Files.isDirectory(file)) {
            throw new UserError(named + " is a folder; name a file.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UserError(named + " is no plain file; name one, or a new one.");
        }
        try {
            return Files.isSymbolicLink(file) ? file.toRealPath() : file;
        } catch (IOException e) {
            throw new UserError(named + " is a link that leads nowhere; name a file.", e);
        }
    }
}
