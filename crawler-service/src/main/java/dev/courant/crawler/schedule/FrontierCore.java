package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Knowledge;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.RemovalTask;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.frontier.RulesTask;
import dev.courant.crawler.frontier.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The frontier's decisions for a part of all hosts, in one thread and without a clock: what a message, a lease and the time
 * change.
 *
 * <p>Each step is whole or has changed nothing ({@link Draft}); so whoever keeps the tables in a transaction has whole steps
 * in it. Every change of an entry's state goes through {@link #wait}, {@link #lease} or {@link #end}, which keep the
 * count of what is pending.
 */
public final class FrontierCore implements Moves.Steps {
    /**
     * What a part comes to.
     *
     * @param leases how many are out
     * @param hostsDue how many hosts could be asked now
     */
    public record Figures(FrontierCounts counts, int leases, int hostsDue) {}

    private final Tables tables;
    private final FrontierPolicy policy;
    private final FrontierListener listener;
    private final RandomGenerator random;
    private final Consumer<Message> elsewhere;
    private final Draft draft;
    private final Ledger ledger;
    private final Queues queues;
    private final Turns turns = new Turns();
    private final Deadlines deadlines = new Deadlines();
    private final Totals totals = new Totals();
    private final Map<String, Integer> known = new HashMap<>();
    /** Leases that take no slot and need no report. */
    private final Deque<Lease> notes = new ArrayDeque<>();

    private final Moves moves;
    private final Readings readings;
    private final Revisits revisits;
    private final Leasing leasing;
    private final Sweeper sweeper;
    private String at = "";

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
        this.listener = listener;
        this.random = random;
        this.elsewhere = elsewhere;
        this.draft = new Draft(tables);
        this.ledger = new Ledger(draft.tables());
        this.queues = new Queues(ledger);
        this.moves = new Moves(this, ledger);
        this.readings = new Readings(this, ledger, queues, policy, draft.hear(listener));
        this.revisits = new Revisits(policy, queues, draft.hear(listener));
        this.leasing = new Leasing(ledger, policy);
        this.sweeper = new Sweeper(tables, policy.forgetAfter());
        ledger.hosts(host -> {
            changed(Host.Figures.NONE, host);
            host.lanes().known(this::known);
        });
    }

    private void known(String sourceId, int change) {
        known.merge(sourceId, change, Integer::sum);
        listener.known(sourceId, change);
    }

    /** This part goes to another instance: what it knows is not known here any more. */
    public void close() {
        known.forEach((source, pages) -> listener.known(source, -pages));
        known.clear();
    }

    private void changed(Host.Figures before, Host host) {
        totals.change(before, host.figures());
        turns.set(host, host.dueAt(policy.requestsPerHost()));
        deadlines.set(host.key(), host.firstDeadline());
    }

    /**
     * Takes a message in; it must be for a host of this part.
     *
     * @throws RuntimeException if the message makes no sense: then it has changed nothing
     */
    public void take(Message message, Instant now) {
        at = message.host();
        step(() -> {
            handle(message, now);
            return message;
        });
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

    @Override
    public void send(Message message, Instant now) {
        if (message.host().equals(at)) {
            handle(message, now);
        } else {
            draft.then(() -> elsewhere.accept(message));
        }
    }

    private void handle(Message message, Instant now) {
        switch (message) {
            case Message.Found found -> discover(found.discovery(), now);
            case Message.Reported reported -> report(reported.report(), now);
            case Message.Led led -> moves.arrive(led, now);
            case Message.Settle settle -> moves.settle(settle, now);
            case Message.Read read -> readings.readElsewhere(read, now);
            case Message.Dropped dropped -> readings.drop(dropped.list());
            case Message.TakenDown takenDown -> takeDown(takenDown.url(), now);
        }
    }

    private void discover(Discovery discovery, Instant now) {
        if (discovery.task() instanceof RulesTask rules) {
            Lease note = leasing.note(rules, now);
            draft.then(() -> notes.add(note));
            return;
        }
        Optional<Entry> known = ledger.find(EntryKey.of(discovery.task()));
        if (known.isEmpty()) {
            Entry entry = new Entry(EntryKey.of(discovery.task()), discovery.task(), discovery.delay(), now, now);
            entry.visits().note(discovery.changedAt());
            ledger.add(entry);
            enter(entry, now);
        } else {
            known.get().named(now, policy.forgetAfter().dividedBy(10));
            again(known.get(), discovery, now);
        }
    }

    private void again(Entry entry, Discovery discovery, Instant now) {
        switch (discovery.task()) {
            case PollTask list -> readings.named(entry, list, discovery.changedAt(), now);
            case PageTask page
            when discovery.changedAt() != null && entry.movedTo() != null -> {
                PageTask there = new PageTask(entry.movedTo(), page.sourceId(), page.hint());
                send(new Message.Found(new Discovery(there, discovery.delay(), discovery.changedAt())), now);
            }
            case PageTask _
            when revisits.isCalled(entry, discovery.changedAt(), now) -> wait(entry, entry.task(), now, now);
            case PageTask _, RemovalTask _, RulesTask _ -> {}
        }
    }

    @Override
    public void enter(Entry entry, Instant now) {
        queues.pending(entry, 1);
        queues.add(entry);
        switch (entry.task()) {
            case PageTask page -> {
                ledger.host(entry.host()).lanes().known(page.sourceId());
                draft.then(() -> {
                    known(page.sourceId(), 1);
                    listener.discovered(page.sourceId());
                });
            }
            case PollTask list -> readings.enter(entry, list);
            case RemovalTask _, RulesTask _ -> {}
        }
    }

    /** Gives a lease out, if a host may be asked now and not too many are out. */
    public Optional<Lease> lease(Instant now) {
        Lease note = notes.poll();
        if (note != null) {
            return Optional.of(note);
        }
        if (totals.open() >= policy.credits()) {
            return Optional.empty();
        }
        return turns.next(now.plus(policy.lead())).flatMap(host -> step(() -> give(host, now)));
    }

    private Optional<Lease> give(String host, Instant now) {
        return leasing.give(ledger.host(host), now).map(given -> {
            queues.pending(given.entry(), given.wasPending() ? 0 : 1);
            return given.lease();
        });
    }

    /** Takes back what was not reported in time. To be called before leases are given out. */
    public void expire(Instant now) {
        for (Optional<String> host = deadlines.expired(now); host.isPresent(); host = deadlines.expired(now)) {
            String lost = host.get();
            step(() -> takeBack(lost, now));
        }
    }

    private List<Entry> takeBack(String host, Instant now) {
        List<Entry> lost = leasing.expired(ledger.host(host), now);
        lost.forEach(entry -> wait(entry, next(entry), now, now));
        return lost;
    }

    private void report(Report report, Instant now) {
        Host host = ledger.host(at);
        host.end(report.leaseId()).flatMap(open -> ledger.find(open.entry())).ifPresent(entry -> {
            if (report.hostDelay() != null) {
                host.atLeast(report.hostDelay());
            }
            host.released(report.sentAt());
            entry.reading(report.reading());
            apply(entry, host, report, now);
        });
    }

    private void apply(Entry entry, Host host, Report report, Instant now) {
        switch (report.result()) {
            case Result.HandedBack() -> handBack(entry, now);
            case Result.Later(Duration pause) -> wait(entry, next(entry), now.plus(pause), now);
            case Result.Deferred(Duration pause) -> {
                host.block(now.plus(pause));
                handBack(entry, now);
            }
            default -> {
                if (report.sentAt() != null) {
                    entry.fetched(report.sentAt());
                }
                conclude(entry, host, report.result(), now);
            }
        }
    }

    private void conclude(Entry entry, Host host, Result result, Instant now) {
        switch (result) {
            case Result.Failed failed -> fail(entry, host, failed, now);
            case Result.Redirected(String url) -> redirect(entry, url, now);
            case Result.AliasOf(String url) -> moves.alias(entry, url, now);
            case Result.Ended(Outcome outcome) -> endWell(entry, host, outcome, now);
            case Result.Published published -> {
                Outcome outcome = entry.isPublished() ? Outcome.UPDATED : Outcome.PUBLISHED;
                entry.visits().publish(published.version());
                endWell(entry, host, outcome, now);
            }
            case Result.Unchanged unchanged -> {
                entry.visits().confirm(unchanged.version());
                endWell(entry, host, Outcome.UNCHANGED, now);
            }
            case Result.Listed listed -> {
                entry.listed(listed.version());
                endWell(entry, host, Outcome.POLLED, now);
            }
            case Result.HandedBack _, Result.Deferred _, Result.Later _ ->
                throw new IllegalArgumentException("Is no end: " + result);
        }
    }

    private void endWell(Entry entry, Host host, Outcome outcome, Instant now) {
        host.pardon();
        end(entry, outcome, now);
    }

    private void handBack(Entry entry, Instant now) {
        entry.waiting(next(entry), now);
        queues.addFirst(entry);
    }

    /** A page that was taken down while a lease of it was out has that before it, whatever came of the lease. */
    private static Task next(Entry entry) {
        return entry.isTakenDown() ? RemovalTask.of(entry.task()) : entry.task();
    }

    private void fail(Entry entry, Host host, Result.Failed failed, Instant now) {
        if (failed.wholeHost()) {
            Duration asked = failed.retryAfter();
            Duration wait =
                    asked == null ? policy.hostBackOff(host.strikes(), random.nextDouble()) : policy.shorter(asked);
            host.strike();
            host.block(now.plus(wait));
        }
        entry.failed(failed.outcome());
        if (entry.failures() >= policy.attempts() || entry.isDropped()) {
            end(entry, failed.outcome(), now);
        } else {
            var wait = failed.retryAfter() == null ? policy.retryAfter(entry.failures()) : failed.retryAfter();
            wait(entry, next(entry), now.plus(policy.shorter(wait)), now);
        }
    }

    private void redirect(Entry entry, String url, Instant now) {
        switch (entry.task()) {
            case PollTask list when list.redirects() < policy.maxRedirects() -> readings.redirect(entry, url, now);
            case PageTask page
            when page.redirects() < policy.maxRedirects() && !url.equals(page.url()) -> moves.redirect(entry, url, now);
            default -> end(entry, Outcome.TOO_MANY_REDIRECTS, now);
        }
    }

    private void takeDown(String url, Instant now) {
        EntryKey key = EntryKey.page(url);
        Entry entry = ledger.find(key).orElse(null);
        if (entry == null) {
            entry = new Entry(key, new RemovalTask(url, RemovalTask.NO_SOURCE), Duration.ZERO, now, now);
            ledger.add(entry);
            enter(entry, now);
        } else if (!entry.isTakenDown()) {
            entry.takeDown();
            if (!entry.isLeased()) {
                wait(entry, RemovalTask.of(entry.task()), now, now);
            }
        }
    }

    @Override
    public void wait(Entry entry, Task next, Instant dueAt, Instant now) {
        queues.pending(entry, entry.isPending() ? 0 : 1);
        entry.waiting(next, dueAt);
        queues.add(entry);
    }

    @Override
    public void end(Entry entry, Outcome outcome, Instant now) {
        if (entry.isTakenDown() && outcome != Outcome.TAKEN_DOWN) {
            wait(entry, RemovalTask.of(entry.task()), now, now);
            return;
        }
        queues.pending(entry, -1);
        switch (entry.origin()) {
            case PollTask list -> readings.end(entry, list, outcome, now);
            case PageTask page -> {
                revisits.end(entry, page, outcome, now);
                moves.fallBack(entry, now);
            }
            case RemovalTask _, RulesTask _ -> {
                entry.cameTo(outcome);
                entry.ended();
            }
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
