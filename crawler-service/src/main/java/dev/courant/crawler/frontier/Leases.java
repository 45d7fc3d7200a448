package dev.courant.crawler.frontier;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** The leases that are out, by id and by deadline. Mutable; guarded by its owner. */
final class Leases {
    /** A lease, whose it is, and whose slot it takes. */
    record Outstanding(Lease lease, Entry entry, String host) {}

    private final String prefix;
    private final FrontierPolicy policy;
    private final Map<String, Outstanding> byId = new HashMap<>();
    private final PriorityQueue<Outstanding> byDeadline = new PriorityQueue<>(
            Comparator.comparing(outstanding -> outstanding.lease().deadline()));
    private long last;

    /** Leases whose ids begin with {@code prefix}, which must differ in every run of every instance. */
    Leases(String prefix, FrontierPolicy policy) {
        this.prefix = prefix;
        this.policy = policy;
    }

    Lease give(Entry entry, Instant now) {
        Lease lease = new Lease(
                prefix + "." + ++last,
                entry.task(),
                now,
                now.plus(policy.startWindow()),
                now.plus(policy.leaseTime()),
                entry.firstSeenAt(),
                entry.visits().published());
        entry.leased();
        Outstanding outstanding = new Outstanding(lease, entry, entry.host());
        byId.put(lease.id(), outstanding);
        byDeadline.add(outstanding);
        return lease;
    }

    /** Ends a lease, if it is outstanding. */
    Optional<Outstanding> end(String id) {
        return Optional.ofNullable(byId.remove(id));
    }

    /** Ends those whose deadline has come. */
    List<Outstanding> expired(Instant now) {
        return Stream.generate(() -> due(now))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .flatMap(outstanding -> end(outstanding.lease().id()).stream())
                .toList();
    }

    private Optional<Outstanding> due(Instant now) {
        Outstanding next = byDeadline.peek();
        if (next == null || next.lease().deadline().isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(byDeadline.remove());
    }
}
