package dev.courant.crawler.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A sources file that cannot be used; the message names the file, the line and the reason. */
public final class SourceFileException extends RuntimeException {
    public SourceFileException(Path file, String problem, @Nullable Throwable cause) {
        super(file + ": " + problem, cause);
    }

    /**
     * A fault at one place.
     *
     * @param line counted from 1
     */
    public SourceFileException(Path file, int line, String problem, @Nullable Throwable cause) {
        super(file + ", line " + line + ": " + problem, cause);
    }
}
