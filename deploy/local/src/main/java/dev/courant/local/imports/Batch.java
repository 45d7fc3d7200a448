package dev.courant.local.imports;

import dev.courant.events.Page;
import java.time.Duration;

/** The pages of one archive that become visible together with how far it has been read. */
final class Batch {
    private static final int MOST_PAGES = 1_000;
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    /** Readers of committed records wait for what is under way. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final PageSink sink;
    private Progress committed;
    private long since = System.nanoTime();
    private int pages;
    private long bytes;

    Batch(PageSink sink, Progress before) {
        this.sink = sink;
        this.committed = before;
    }

    /** How far it is safe. */
    long position() {
        return committed.position();
    }

    /** Everything before the position has been sent or left out. */
    void reached(long position) {
        boolean full = pages >= MOST_PAGES || bytes >= MOST_BYTES || System.nanoTime() - since > LONGEST.toNanos();
        if (full && position > committed.position()) {
            commit(position, false);
        }
    }

    void send(Page page) {
        sink.send(page);
        pages++;
        bytes += page.body().length;
    }

    /** The last of it. */
    void end(long position, boolean whole) {
        commit(Math.max(position, committed.position()), whole);
    }

    private void commit(long position, boolean whole) {
        Progress next = new Progress(position, committed.pages() + pages, whole);
        sink.commit(next);
        committed = next;
        pages = 0;
        bytes = 0;
        since = System.nanoTime();
    }
}
