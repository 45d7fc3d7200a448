package dev.courant.crawler.frontier;

import dev.courant.crawler.poll.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a lease, what was found on the way, and what was learnt of the host.
 *
 * @param leaseId the lease; reports of leases that are not outstanding are ignored
 * @param url what the lease was to ask for: its host's part of the frontier hears of it
 * @param sentAt when the request went out, null if none did: then the slot is free again
 * @param found what the answer names; taken in before the result, so that nothing seems finished too early
 * @param hostDelay the delay that robots.txt asks for, null if it does not
 * @param reading what the reading of a list brought, null if it was none
 */
public record Report(
        String leaseId,
        String url,
        Result result,
        @Nullable Instant sentAt,
        List<Discovery> found,
        @Nullable Duration hostDelay,
        @Nullable Reading reading) {
    public Report {
        found = List.copyOf(found);
    }

    /** What became of a lease that read no list. */
    public Report(
            Lease lease, Result result, @Nullable Instant sentAt, List<Discovery> found, @Nullable Duration hostDelay) {
        this(lease.id(), lease.task().url(), result, sentAt, found, hostDelay, null);
    }
}
