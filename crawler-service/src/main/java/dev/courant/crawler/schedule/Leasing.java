package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.RemovalTask;
import dev.courant.crawler.frontier.RulesTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How leases are made of a host's turn, and what comes of those that nobody reported. */
final class Leasing {
    private final Ledger ledger;
    private final Queues queues;
    private final FrontierPolicy policy;

    Leasing(Ledger ledger, Queues queues, FrontierPolicy policy) {
        this.ledger = ledger;
        this.queues = queues;
        this.policy = policy;
    }

    /**
     * Gives the next URL of a host out whose turn it is.
     *
     * @return empty if it has to wait for its site, or its place in the queue was of nothing: the place is gone then
     */
    Optional<Lease> give(Host host, Instant now) {
        Instant dueAt = host.dueAt(policy.requestsPerHost());
        Instant notBefore = dueAt == null || dueAt.isBefore(now) ? now : dueAt;
        QueueKey place = host.lanes().next(notBefore).orElseThrow();
        Optional<Entry> found = ledger.at(place);
        if (found.isEmpty()) {
            ledger.clear(place);
            return Optional.empty();
        }
        Entry entry = found.get();
        Optional<Outages.Outage> outage = outage(host, entry, notBefore);
        if (outage.isPresent()) {
            entry.postpone(outage.get().until());
            queues.add(entry);
            return Optional.empty();
        }
        host.lanes().served(place);
        ledger.dequeue(entry);
        queues.pending(entry, entry.isPending() ? 0 : 1);
        Lease lease = lease(entry, notBefore);
        host.leased(new Host.Open(lease.id(), entry.key(), lease.notAfter(), lease.deadline()));
        return Optional.of(lease);
    }

    private Optional<Outages.Outage> outage(Host host, Entry entry, Instant time) {
        return switch (entry.task()) {
            case PageTask _, PollTask _ -> host.outages().awaited(entry.task().url(), time, policy);
            case RemovalTask _, RulesTask _ -> Optional.empty();
        };
    }

    private Lease lease(Entry entry, Instant notBefore) {
        return new Lease(
                LeaseIds.of(entry.key(), entry.firstSeenAt(), entry.leased()),
                entry.task(),
                notBefore,
                notBefore.plus(policy.startWindow()),
                notBefore.plus(policy.leaseTime()),
                entry.firstSeenAt(),
                entry.lastVersion());
    }

    /** Something to be known by whoever has the host's leases: nothing is asked for, and nothing to be reported. */
    Lease note(RulesTask rules, Instant now) {
        Instant end = now.plus(policy.startWindow());
        return new Lease("rules", rules, now, end, end, now, null);
    }

    /** Ends a host's leases whose deadline has come; their entries wait for nothing yet. */
    List<Entry> expired(Host host, Instant now) {
        List<Entry> lost = new ArrayList<>();
        for (Host.Open open : host.open()) {
            if (!open.deadline().isAfter(now)) {
                host.end(open.leaseId());
                // Nobody knows whether its request went out, so the host is spared as if it had, at the last moment.
                host.released(open.notAfter());
                ledger.find(open.entry()).ifPresent(lost::add);
            }
        }
        return lost;
    }
}
