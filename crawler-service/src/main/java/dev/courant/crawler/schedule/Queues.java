package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.PollTask;
import java.time.Instant;

/** The queues of hosts, and how many wait in them. For one thread. */
final class Queues {
    private final Ledger ledger;

    Queues(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Puts an entry into its host's queue, where it waits for its due time; it may be in it already. */
    void add(Entry entry) {
        ledger.dequeue(entry);
        Host host = ledger.host(entry.host());
        host.atLeast(entry.delay());
        ledger.enqueue(entry, host.lanes().place(entry.task().sourceId(), isFirst(entry), entry.dueAt()));
    }

    /** Gives an entry back that was not asked for: it is next of its lane. */
    void addFirst(Entry entry) {
        Lanes lanes = ledger.host(entry.host()).lanes();
        ledger.enqueue(entry, lanes.place(entry.task().sourceId(), isFirst(entry), Instant.EPOCH));
    }

    /**
     * A host with a million overdue pages must still tell what is new; so must a robots.txt for which other hosts wait. The
     * parts of an index take their turn: they may be thousands.
     */
    private static boolean isFirst(Entry entry) {
        return entry.task() instanceof PollTask list
                && (list.recurring() || list.readFor() != null || list.kind() == PollTask.Kind.ROBOTS);
    }

    /** More or fewer entries of a host are waiting or leased. */
    void pending(Entry entry, int change) {
        ledger.host(entry.host()).pending(change);
    }

    /** More or fewer pages of a host have a visit ahead. */
    void ahead(Entry entry, int change) {
        if (change != 0) {
            ledger.host(entry.host()).ahead(change);
        }
    }
}
