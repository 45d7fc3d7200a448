package dev.courant.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When which host is asked for what. What is ordered by time is <em>hosts</em>, by when they may next be asked; URLs wait
 * in a queue per host, so that one host with a million URLs delays nobody, and finding the next is O(log hosts).
 *
 * <p>A plain class that is told the time: no threads, no clock, no Kafka.
 */
final class Schedule {
    private record Turn(Instant dueAt, long order, HostQueue host) {}

    private final int requestsPerHost;
    private final Map<String, HostQueue> hosts = new HashMap<>();
    private final Map<String, Turn> turns = new HashMap<>();
    private final TreeSet<Turn> order =
            new TreeSet<>(Comparator.comparing(Turn::dueAt).thenComparingLong(Turn::order));
    private long nextOrder;

    Schedule(int requestsPerHost) {
        this.requestsPerHost = requestsPerHost;
    }

    /** Puts an entry into its host's queue, where it waits for its {@code dueAt}. */
    void add(Entry entry, Instant now) {
        HostQueue host = host(entry.host());
        host.atLeast(entry.delay());
        host.add(entry, now);
        reorder(host);
    }

    /** Gives an entry back that was not asked for. */
    void addFirst(Entry entry) {
        HostQueue host = host(entry.host());
        host.addFirst(entry);
        reorder(host);
    }

    /** Takes an entry out that waits for a later time. @return whether it did; else it is its host's turn that it waits for */
    boolean remove(Entry entry) {
        HostQueue host = host(entry.host());
        boolean wasLater = host.remove(entry);
        reorder(host);
        return wasLater;
    }

    /** When a host may next be asked, however much it has open; the beginning of time for one that was never asked. */
    Instant hostDueAt(String hostKey) {
        HostQueue host = hosts.get(hostKey);
        return host == null ? Instant.EPOCH : host.notBefore();
    }

    /** The entry whose host has waited longest, if one may be asked now; its host then has one more request open. */
    Optional<Entry> next(Instant now) {
        if (order.isEmpty() || order.first().dueAt().isAfter(now)) {
            return Optional.empty();
        }
        HostQueue host = order.first().host();
        Entry entry = host.take(now);
        reorder(host);
        return Optional.of(entry);
    }

    /** When the next host may be asked; empty if nothing waits. */
    Optional<Instant> nextDue() {
        return order.isEmpty() ? Optional.empty() : Optional.of(order.first().dueAt());
    }

    /**
     * The request of a lease is over.
     *
     * @param sentAt when it went out; null if it did not
     * @param asked the delay that the host's robots.txt asks for
     */
    void released(String hostKey, @Nullable Instant sentAt, @Nullable Duration asked) {
        HostQueue host = host(hostKey);
        if (asked != null) {
            host.atLeast(asked);
        }
        host.released(sentAt);
        reorder(host);
    }

    /** The host answered as it should. */
    void pardon(String hostKey) {
        host(hostKey).pardon();
    }

    /** The host is left alone, for no fault of its own. */
    void block(String hostKey, Instant until) {
        HostQueue host = host(hostKey);
        host.block(until);
        reorder(host);
    }

    /** The host asked for patience: it is left alone for as long as it said, or longer each time that it did not say. */
    void backOff(String hostKey, @Nullable Duration retryAfter, FrontierPolicy policy, double jitter, Instant now) {
        HostQueue host = host(hostKey);
        Duration wait = retryAfter == null ? policy.hostBackOff(host.strikes(), jitter) : policy.shorter(retryAfter);
        host.strike();
        host.block(now.plus(wait));
        reorder(host);
    }

    private HostQueue host(String key) {
        return hosts.computeIfAbsent(key, HostQueue::new);
    }

    private void reorder(HostQueue host) {
        Turn old = turns.remove(host.key());
        if (old != null) {
            order.remove(old);
        }
        Instant dueAt = host.dueAt(requestsPerHost);
        if (dueAt != null) {
            Turn turn = new Turn(dueAt, nextOrder++, host);
            turns.put(host.key(), turn);
            order.add(turn);
        }
    }
}
