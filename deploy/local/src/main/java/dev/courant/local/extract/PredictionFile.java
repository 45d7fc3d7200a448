package dev.courant.local.extract;

import dev.courant.local.console.OutputFile;
import dev.courant.local.console.UserError;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object, a line for each document. It grows beside the file that it is to be, and takes its place only when it is
 * whole.
 */
final class PredictionFile implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final Path part;
    private final OutputStream out;
    private boolean begun;

    private PredictionFile(Path file, Path part, OutputStream out) {
        this.file = file;
        this.part = part;
        this.out = out;
    }

    /**
     * Begins a file.
     *
     * @throws UserError if it cannot be written where it is to be
     */
    static PredictionFile create(Path file) {
        Path whole = OutputFile.resolve(file);
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
            part.toFile().deleteOnExit();
            return new PredictionFile(whole, part, out);
        } catch (IOException e) {
            throw new UserError(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Adds a document.
     *
     * @param json its value
     */
    void add(String id, byte[] json) throws IOException {
        write(begun ? ",\n" : "{\n");
        begun = true;
        out.write(JSON.writeValueAsBytes(id));
        write(": ");
        out.write(json);
    }

    /** Puts the whole in its place. */
    void finish() throws IOException {
        write(begun ? "\n}\n" : "{}\n");
        out.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Leaves nothing behind of a file that was not finished. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(part);
    }
}
