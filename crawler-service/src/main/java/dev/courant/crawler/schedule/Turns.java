package dev.courant.crawler.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: hosts by when they may next be asked. Those that may be asked now are taken source by source, so that a
 * source with ten thousand hosts gets no more leases than one with a single host that is due; lists that are read again and
 * again come before all. Each step is O(log hosts). Derived from the hosts' rows; for one thread.
 */
final class Turns {
    /** A host's turn; {@code first}: to read a list again. */
    private record Turn(Instant dueAt, long order, String host, String source, boolean first) {}

    /** A source and how many turns it had, as far as that matters among those that compete with it. */
    private static final class Share {
        private final String source;
        private final TreeSet<Turn> ready = new TreeSet<>(BY_TIME);
        private long served;

        Share(String source) {
            this.source = source;
        }
    }

    private static final Comparator<Turn> BY_TIME =
            Comparator.comparing(Turn::dueAt).thenComparingLong(Turn::order);

    private final Map<String, Turn> turns = new HashMap<>();
    private final TreeSet<Turn> later = new TreeSet<>(BY_TIME);
    private final TreeSet<Turn> lists = new TreeSet<>(BY_TIME);
    private final Map<String, Share> shares = new HashMap<>();
    private final TreeSet<Share> competing =
            new TreeSet<>(Comparator.<Share>comparingLong(share -> share.served).thenComparing(share -> share.source));
    private long nextOrder;
    private long served;
    private int ready;

    /**
     * Puts a host where it belongs now.
     *
     * @param dueAt when it may next be asked, null if it may not
     */
    void set(Host host, @Nullable Instant dueAt) {
        Turn old = turns.remove(host.key());
        if (old != null) {
            withdraw(old);
        }
        if (dueAt != null) {
            QueueKey next = host.lanes().next(dueAt).orElseThrow();
            Turn turn = new Turn(dueAt, nextOrder++, host.key(), host.lanes().sourceOf(next), (next.lane() & 1) == 0);
            turns.put(host.key(), turn);
            later.add(turn);
        }
    }

    private void withdraw(Turn turn) {
        if (later.remove(turn) || lists.remove(turn)) {
            return;
        }
        Share share = shares.get(turn.source());
        if (share != null && share.ready.remove(turn)) {
            ready--;
            leaveIfDone(share);
        }
    }

    /** The host to ask next, if one may be asked by {@code time}. */
    Optional<String> next(Instant time) {
        promote(time);
        if (!lists.isEmpty()) {
            return Optional.of(lists.first().host());
        }
        if (competing.isEmpty()) {
            return Optional.empty();
        }
        Share share = competing.removeFirst();
        served = share.served;
        share.served++;
        competing.add(share);
        return Optional.of(share.ready.first().host());
    }

    private void promote(Instant time) {
        while (!later.isEmpty() && !later.first().dueAt().isAfter(time)) {
            ready(later.removeFirst());
        }
    }

    private void ready(Turn turn) {
        if (turn.first()) {
            lists.add(turn);
            return;
        }
        Share share = shares.computeIfAbsent(turn.source(), Share::new);
        if (share.ready.isEmpty()) {
            // Who had nothing to ask for does not catch up on turns that it did not need.
            share.served = Math.max(share.served, served);
            competing.add(share);
        }
        share.ready.add(turn);
        ready++;
    }

    private void leaveIfDone(Share share) {
        if (share.ready.isEmpty()) {
            competing.remove(share);
            // Who has had no more than the others need not be remembered for it.
            if (share.served <= served) {
                shares.remove(share.source);
            }
        }
    }

    /** When the next host may be asked; empty if nothing waits. */
    Optional<Instant> nextDue() {
        if (!lists.isEmpty()) {
            return Optional.of(lists.first().dueAt());
        }
        if (!competing.isEmpty()) {
            return Optional.of(competing.first().ready.first().dueAt());
        }
        return later.isEmpty() ? Optional.empty() : Optional.of(later.first().dueAt());
    }

    /** How many hosts could be asked by {@code time}. */
    int due(Instant time) {
        promote(time);
        return lists.size() + ready;
    }
}
