package dev.courant.local.imports;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows how many bytes of all archives are done, and for how long it has been at it. */
final class ImportClock {
    private final Map<Archive, Long> sizes = new HashMap<>();
    private final Map<Archive, Long> before = new HashMap<>();
    private final long began = System.nanoTime();
    private int number;
    private int of;
    private long read;
    private boolean sizesKnown = true;

    void begin(List<Archive> archives) {
        of = archives.size();
        for (Archive archive : archives) {
            long size = size(archive);
            sizesKnown &= size >= 0;
            sizes.put(archive, size);
        }
    }

    /** A remote size costs a request each, and a server that is away says so when its turn has come. */
    private static long size(Archive archive) {
        try {
            return archive instanceof FileArchive ? archive.size() : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    /** An archive's turn has come, of which an earlier run did so much. */
    void skip(Archive archive, long position) {
        number++;
        before.put(archive, position);
    }

    /** An archive is left, having come so far. */
    void done(Archive archive, long position) {
        read += position - before.getOrDefault(archive, 0L);
    }

    String text(Archive archive, long position, ImportSummary summary) {
        long skipped = before.values().stream().mapToLong(Long::longValue).sum();
        long now = read + position - before.getOrDefault(archive, 0L);
        long left = sizesKnown ? Math.max(0, sum(sizes) - skipped - now) : -1;
        Throughput throughput =
                new Throughput(Duration.ofNanos(System.nanoTime() - began), now, summary.sentCount(), left);
        String files = of > 1 ? "file " + number + " of " + of + " · " : "";
        return files + throughput.share(skipped) + throughput.text() + " · " + summary.text();
    }

    private static long sum(Map<Archive, Long> numbers) {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }
}
