package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Knowledge;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.RulesTask;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The frontier's decisions for a part of all hosts, in one thread and without a clock: what a message, a lease and the time
 * change.
 *
 * <p>Each step is whole or has changed nothing ({@link Draft}); so whoever keeps the tables in a transaction has whole steps
 * in it.
 */
public final class FrontierCore {
    /**
     * What a part comes to.
     *
     * @param leases how many are out
     * @param hostsDue how many hosts could be asked now
     */
    public record Figures(FrontierCounts counts, int leases, int hostsDue) {}

    /** At a time, of those that wait for their sites; the next call goes on. */
    private static final int MOST_PASSED_OVER = 100;

    private final Tables tables;
    private final FrontierPolicy policy;
    private final Draft draft;
    private final Ledger ledger;
    private final Queues queues;
    private final Intake intake;
    private final Leasing leasing;
    private final Sweeper sweeper;
    private final KnownPages known;
    private final Turns turns = new Turns();
    private final Deadlines deadlines = new Deadlines();
    private final Totals totals = new Totals();
    /** To be known by whoever has the leases: of each a lease that takes no slot and needs no report. */
    private final Deque<RulesTask> notes = new ArrayDeque<>();

    /**
     * The frontier as the tables have it.
     *
     * @param elsewhere takes messages for other hosts, to be brought to whoever has them
     */
    public FrontierCore(
            Tables tables,
            FrontierPolicy policy,
            FrontierListener listener,
            RandomGenerator random,
            Consumer<Message> elsewhere) {
        this.tables = tables;
        this.policy = policy;
        this.known = new KnownPages(listener);
        this.draft = new Draft(tables);
        this.ledger = new Ledger(draft.tables());
        this.queues = new Queues(ledger);
        this.leasing = new Leasing(ledger, queues, policy);
        this.sweeper = new Sweeper(tables, policy.forgetAfter());
        this.intake = new Intake(
                ledger, queues, policy, draft.hear(known), random, draft.later(elsewhere), draft.later(notes::add));
        ledger.hosts(host -> {
            changed(Host.Figures.NONE, host);
            host.lanes().known(known::known);
        });
    }

    /** This part goes to another instance: what it knows is not known here any more. */
    public void close() {
        known.close();
    }

    private void changed(Host.Figures before, Host host) {
        totals.change(before, host.figures());
        turns.set(host, host.dueAt(policy.requestsPerHost()));
        deadlines.set(host.key(), host.firstDeadline());
    }

    private <T> T step(Supplier<T> work) {
        try {
            T result = work.get();
            ledger.close((before, host) -> draft.then(() -> changed(before, host)));
            draft.apply();
            return result;
        } finally {
            ledger.discard();
            draft.discard();
        }
    }

    /**
     * Takes a message in; it must be for a host of this part.
     *
     * @throws RuntimeException if the message makes no sense: then it has changed nothing
     */
    public void take(Message message, Instant now) {
        step(() -> {
            intake.take(message, now);
            return message;
        });
    }

    /** Gives a lease out, if a host may be asked now and not too many are out. */
    public Optional<Lease> lease(Instant now) {
        RulesTask note = notes.poll();
        if (note != null) {
            return Optional.of(leasing.note(note, now));
        }
        if (totals.open() >= policy.credits()) {
            return Optional.empty();
        }
        Optional<Lease> lease = Optional.empty();
        for (int i = 0; lease.isEmpty() && i < MOST_PASSED_OVER; i++) {
            Optional<String> host = turns.next(now.plus(policy.lead()));
            if (host.isEmpty()) {
                break;
            }
            lease = step(() -> leasing.give(ledger.host(host.get()), now));
        }
        return lease;
    }

    /** Takes back what was not reported in time. To be called before leases are given out. */
    public void expire(Instant now) {
        for (Optional<String> host = deadlines.expired(now); host.isPresent(); host = deadlines.expired(now)) {
            String late = host.get();
            step(() -> {
                var lost = leasing.expired(ledger.host(late), now);
                lost.forEach(entry -> intake.wait(entry, entry.next(), now, now));
                return lost;
            });
        }
    }

    /** What is known of a page or list. */
    Optional<Knowledge> find(String url) {
        return Lookup.find(url, tables.urls(), tables.hosts());
    }

    /** Forgets some of what has outlived its use; where it stopped, the next call goes on. */
    public void sweep(Instant now, int rows) {
        sweeper.sweep(now, rows, this::changed);
    }

    /** This part's figures. */
    public Figures figures(Instant now) {
        return new Figures(totals.counts(), totals.open(), turns.due(now));
    }

    /** How much is left of this part. */
    public FrontierCounts counts() {
        return totals.counts();
    }

    /** When the next host may be asked; empty if nothing waits. */
    public Optional<Instant> nextDue() {
        return turns.nextDue();
    }
}
