package dev.courant.crawler.source;

import dev.courant.events.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources of the operator's file, in its order. */
public record FileSources(List<Source> all) {
    public FileSources {
        all = List.copyOf(all);
    }

    /**
     * Reads a file.
     *
     * @param file null if there is none to read: sources are then defined by the API and the command line alone
     * @throws SourceFileException if it is not there, or anything in it is wrong
     */
    public static FileSources of(@Nullable Path file) {
        if (file == null) {
            return new FileSources(List.of());
        }
        if (!Files.isRegularFile(file)) {
            throw new SourceFileException(
                    file.toAbsolutePath(),
                    "does not exist; set COURANT_CRAWLER_SOURCES (courant.crawler.sources) to a YAML file of sources",
                    null);
        }
        return new FileSources(new SourceFile(file).read());
    }
}
