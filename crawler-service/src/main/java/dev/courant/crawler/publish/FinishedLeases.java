package dev.courant.crawler.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Leases between fetching and publishing, with their pages; bounded in bytes, so that a slow Kafka slows the fetching instead of filling the
 * memory. Many threads add, one takes.
 */
public final class FinishedLeases {
    private final int batchPages;
    private final long batchBytes;
    private final long maxBytes;
    private final Deque<Finished> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Condition room = lock.newCondition();
    private long bytes;
    private boolean closed;

    /**
     * An empty queue.
     *
     * @param batchPages the most pages of one transaction
     * @param batchBytes the most bytes of one transaction, unless a single page has more
     * @param maxBytes the most bytes held, including the transaction under way
     */
    public FinishedLeases(int batchPages, long batchBytes, long maxBytes) {
        this.batchPages = batchPages;
        this.batchBytes = batchBytes;
        this.maxBytes = maxBytes;
    }

    /** Adds a page, once there is room. */
    public void add(Finished page) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (bytes > 0 && bytes + size(page) > maxBytes) {
                room.await();
            }
            bytes += size(page);
            waiting.add(page);
            added.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The next batch, once there is one; empty when the queue is closed and drained. */
    List<Finished> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) {
                added.await();
            }
            return drain();
        } finally {
            lock.unlock();
        }
    }

    private List<Finished> drain() {
        List<Finished> batch = new ArrayList<>();
        long size = 0;
        for (Finished next = waiting.peek(); next != null && batch.size() < batchPages; next = waiting.peek()) {
            size += size(next);
            if (!batch.isEmpty() && size > batchBytes) {
                break;
            }
            batch.add(waiting.remove());
        }
        return batch;
    }

    /** A batch is out of the way. */
    void done(List<Finished> batch) {
        lock.lock();
        try {
            bytes -= batch.stream().mapToLong(FinishedLeases::size).sum();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No page will be added any more. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static long size(Finished lease) {
        return 1_024L + (lease.page() == null ? 0 : lease.page().body().length);
    }
}
