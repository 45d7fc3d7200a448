package dev.courant.local.bench;

import dev.courant.local.console.OutputFile;
import dev.courant.local.console.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.json.JsonMapper;

/** The file that the figures go to. */
final class ReportFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    /**
     * A file to be written later; what would make that fail is found out now, and not after minutes of measuring.
     *
     * @throws UserError if it cannot be written there
     */
    ReportFile(Path file) {
        this.file = OutputFile.resolve(file);
        Path folder = this.file.getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new UserError(
                    folder + " is no folder that can be written to; make it first, or name another file for --json.");
        }
    }

    /** Writes it in one step: nobody ever reads half of it. */
    void write(BenchReport report) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(report.json()));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
