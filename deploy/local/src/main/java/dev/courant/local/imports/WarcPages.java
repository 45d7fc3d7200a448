package dev.courant.local.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Reads one WARC file, compressed or not, from front to back. */
final class WarcPages implements AutoCloseable {
    private final WarcReader reader;
    private boolean ended;

    private WarcPages(WarcReader reader) {
        this.reader = reader;
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be opened, or does not begin as a WARC file does
     */
    static WarcPages open(Path file) throws IOException {
        try {
            return new WarcPages(new WarcReader(file));
        } catch (RuntimeException e) {
            throw new IOException(describe(e), e);
        }
    }

    /** The next entry; empty at the end of the file, and behind {@link WarcEntry.Broken}. */
    Optional<WarcEntry> next() {
        if (ended) {
            return Optional.empty();
        }
        try {
            Optional<WarcEntry> entry = nextResponse();
            ended = entry.isEmpty();
            return entry;
        } catch (IOException | RuntimeException e) {
            ended = true;
            return Optional.of(new WarcEntry.Broken("at byte " + reader.position() + ": " + describe(e)));
        }
    }

    private Optional<WarcEntry> nextResponse() throws IOException {
        for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
            if (record.get() instanceof WarcResponse response) {
                return Optional.of(WarcResponses.entry(response));
            }
        }
        return Optional.empty();
    }

    static String describe(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
