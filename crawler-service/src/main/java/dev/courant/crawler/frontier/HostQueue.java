package dev.courant.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** One host: what waits for it, and when it may next be asked. Mutable; guarded by its owner. */
final class HostQueue {
    private final String key;
    private final Deque<Entry> ready = new ArrayDeque<>();
    private final Queue<Entry> later = new PriorityQueue<>(Comparator.comparing(Entry::dueAt));
    private Duration delay = Duration.ZERO;
    private Instant notBefore = Instant.EPOCH;
    private Instant lastSentAt = Instant.EPOCH;
    private int open;
    private int strikes;
    private boolean answered;

    HostQueue(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    Duration delay() {
        return delay;
    }

    /** Raises the delay, also for the request that went out last. */
    void atLeast(Duration asked) {
        if (asked.compareTo(delay) > 0) {
            delay = asked;
            block(lastSentAt.plus(delay));
        }
    }

    /**
     * A list that is read again and again goes first: a host with a million overdue pages must still tell what is new. So
     * does a robots.txt, for which other hosts wait. The parts of an index take their turn: they may be thousands.
     */
    void add(Entry entry, Instant now) {
        if (entry.dueAt().isAfter(now)) {
            later.add(entry);
        } else if (entry.task() instanceof PollTask list && (list.recurring() || list.kind() == PollTask.Kind.ROBOTS)) {
            ready.addFirst(entry);
        } else {
            ready.addLast(entry);
        }
    }

    void addFirst(Entry entry) {
        ready.addFirst(entry);
    }

    /** Takes an entry out that is not due yet. @return whether there was one */
    boolean remove(Entry entry) {
        return later.remove(entry);
    }

    Instant notBefore() {
        return notBefore;
    }

    /** When it may next be asked for something; null if nothing waits or it has all the requests open that it may. */
    @Nullable
    Instant dueAt(int requestsPerHost) {
        if (open >= limit(requestsPerHost)) {
            return null;
        }
        if (!ready.isEmpty()) {
            return notBefore;
        }
        Entry next = later.peek();
        return next == null || next.dueAt().isAfter(notBefore) ? (next == null ? null : next.dueAt()) : notBefore;
    }

    /** A host with a delay, or one whose robots.txt nobody has read yet, is asked for one thing at a time. */
    private int limit(int requestsPerHost) {
        return answered && delay.isZero() ? requestsPerHost : 1;
    }

    /** What to ask for now; to be called only when {@link #dueAt} says so. */
    Entry take(Instant now) {
        for (Entry next = later.peek(); next != null && !next.dueAt().isAfter(now); next = later.peek()) {
            add(later.remove(), now);
        }
        open++;
        return ready.removeFirst();
    }

    /**
     * A lease is over.
     *
     * @param sentAt when its request went out; null if it surely did not
     */
    void released(@Nullable Instant sentAt) {
        open--;
        if (sentAt != null) {
            answered = true;
            lastSentAt = lastSentAt.isAfter(sentAt) ? lastSentAt : sentAt;
            block(sentAt.plus(delay));
        }
    }

    void block(Instant until) {
        notBefore = notBefore.isAfter(until) ? notBefore : until;
    }

    /** How often it asked for patience since it last answered well. */
    int strikes() {
        return strikes;
    }

    void strike() {
        strikes++;
    }

    void pardon() {
        strikes = 0;
    }
}
