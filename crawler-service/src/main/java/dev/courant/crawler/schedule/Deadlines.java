package dev.courant.crawler.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Hosts by when the first of their leases expires. Derived from the hosts' rows; for one thread. */
final class Deadlines {
    private record Deadline(Instant at, String host) {}

    private final Map<String, Deadline> deadlines = new HashMap<>();
    private final TreeSet<Deadline> order =
            new TreeSet<>(Comparator.comparing(Deadline::at).thenComparing(Deadline::host));

    /** @param at null if the host has no lease out */
    void set(String host, @Nullable Instant at) {
        Deadline old = deadlines.remove(host);
        if (old != null) {
            order.remove(old);
        }
        if (at != null) {
            Deadline deadline = new Deadline(at, host);
            deadlines.put(host, deadline);
            order.add(deadline);
        }
    }

    /** A host with a lease that has expired by {@code now}. */
    Optional<String> expired(Instant now) {
        return order.isEmpty() || order.first().at().isAfter(now)
                ? Optional.empty()
                : Optional.of(order.first().host());
    }
}
