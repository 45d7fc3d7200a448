package dev.courant.local.archive;

import static java.util.Objects.requireNonNull;

import dev.courant.events.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file that is written now, and when the next one begins. */
final class ArchiveFiles {
    private final Path folder;
    private final String prefix;
    private final Limits limits;
    private final Clock clock;
    private @Nullable OpenFile open;
    private int serial;

    /**
     * When a file is full.
     *
     * @param bytes on disk
     * @param age from its first page on
     */
    record Limits(long bytes, Duration age) {}

    ArchiveFiles(Path folder, String prefix, Limits limits, Clock clock) {
        this.folder = folder;
        this.prefix = prefix;
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether a file is open that pages can be added to. */
    boolean isOpen() {
        return open != null;
    }

    /** Begins a file. Until the mark is committed nothing may be added, or nobody would know what of it was. */
    Mark begin() throws IOException {
        serial++;
        open = OpenFile.create(folder, prefix, serial, Instant.ofEpochMilli(clock.millis()));
        return open.flush();
    }

    /** Adds a page to the open file. */
    void write(Page page, String eventId) throws IOException {
        requireNonNull(open, "open").write(page, eventId);
    }

    /** Whether the file has reached a limit. */
    boolean isFull() throws IOException {
        return open != null
                && (open.length() >= limits.bytes()
                        || !open.since().plus(limits.age()).isAfter(Instant.now(clock)));
    }

    /** Has everything on the disk, and says how long the open file is; empty if none is open. */
    Optional<Mark> flush() throws IOException {
        return open == null ? Optional.empty() : Optional.of(open.flush());
    }

    /** Ends the open file. Whoever calls this has flushed it, and committed what is in it. */
    Optional<String> end() throws IOException {
        OpenFile file = open;
        if (file == null) {
            return Optional.empty();
        }
        open = null;
        String text = file.name() + " is done: " + file.pages() + " pages, " + file.length() + " bytes";
        file.rename();
        return Optional.of(text);
    }
}
