package dev.courant.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The frontier's decisions, in one thread and without a clock: what a discovery, a lease and a report change.
 *
 * <p>Every change of an entry's state goes through {@link #wait}, {@link #lease} or {@link #end}, which keep the count of
 * what is pending.
 */
final class FrontierCore implements Moves.Steps {
    private final FrontierPolicy policy;
    private final FrontierListener listener;
    private final RandomGenerator random;
    private final Schedule schedule;
    private final Leases leases;
    private final Lists lists = new Lists();
    private final Moves moves = new Moves(this);
    private final Revisits revisits;
    private int pending;

    FrontierCore(String leasePrefix, FrontierPolicy policy, FrontierListener listener, RandomGenerator random) {
        this.policy = policy;
        this.listener = listener;
        this.random = random;
        this.schedule = new Schedule(policy.requestsPerHost());
        this.leases = new Leases(leasePrefix, policy);
        this.revisits = new Revisits(policy, schedule, listener);
    }

    boolean discover(Discovery discovery, Instant now) {
        Entry entry = new Entry(discovery.task(), discovery.delay(), now, now);
        boolean isNew = switch (discovery.task()) {
            case PageTask page -> moves.add(page, entry);
            case PollTask list -> lists.add(list, entry);
        };
        if (isNew) {
            entry.visits().note(discovery.changedAt());
            enter(entry, now);
        } else if (discovery.task() instanceof PageTask page && discovery.changedAt() != null) {
            moves.findMoved(page.url())
                    .filter(known -> revisits.isCalled(known, discovery.changedAt(), now))
                    .ifPresent(known -> wait(known, known.task(), now, now));
        }
        return isNew;
    }

    @Override
    public void enter(Entry entry, Instant now) {
        pending++;
        schedule.add(entry, now);
        if (entry.task() instanceof PageTask page) {
            listener.discovered(page.sourceId());
        }
    }

    Optional<Lease> lease(Instant now) {
        leases.expired(now).forEach(lost -> expire(lost, now));
        return schedule.next(now).map(entry -> {
            pending += entry.isPending() ? 0 : 1;
            return leases.give(entry, now);
        });
    }

    /** Nobody knows whether its request went out, so the host is spared as if it had, at the last moment. */
    private void expire(Leases.Outstanding lost, Instant now) {
        schedule.released(lost.host(), lost.lease().notAfter(), null);
        wait(lost.entry(), lost.entry().task(), now, now);
    }

    void report(Report report, Instant now) {
        leases.end(report.leaseId()).ifPresent(outstanding -> {
            report.found().forEach(discovery -> discover(discovery, now));
            schedule.released(outstanding.host(), report.sentAt(), report.hostDelay());
            apply(outstanding, report, now);
        });
    }

    private void apply(Leases.Outstanding outstanding, Report report, Instant now) {
        switch (report.result()) {
            case Result.HandedBack() -> handBack(outstanding.entry(), now);
            case Result.Deferred(Duration pause) -> {
                schedule.block(outstanding.host(), now.plus(pause));
                handBack(outstanding.entry(), now);
            }
            default -> {
                if (report.sentAt() != null) {
                    outstanding.entry().fetched(report.sentAt());
                }
                conclude(outstanding, report.result(), now);
            }
        }
    }

    private void conclude(Leases.Outstanding outstanding, Result result, Instant now) {
        Entry entry = outstanding.entry();
        switch (result) {
            case Result.Failed failed -> fail(outstanding, failed, now);
            case Result.Redirected(String url) -> redirect(entry, url, now);
            case Result.AliasOf(String url) -> moves.alias(entry, url, now);
            case Result.Ended(Outcome outcome) -> endWell(outstanding, outcome, now);
            case Result.Published(PublishedVersion version) -> {
                Outcome outcome = entry.isPublished() ? Outcome.UPDATED : Outcome.PUBLISHED;
                entry.visits().publish(version);
                endWell(outstanding, outcome, now);
            }
            case Result.Unchanged(PublishedVersion version) -> {
                entry.visits().confirm(version);
                endWell(outstanding, Outcome.UNCHANGED, now);
            }
            case Result.HandedBack _, Result.Deferred _ -> throw new IllegalArgumentException("Is no end: " + result);
        }
    }

    private void endWell(Leases.Outstanding outstanding, Outcome outcome, Instant now) {
        schedule.pardon(outstanding.host());
        end(outstanding.entry(), outcome, now);
    }

    private void handBack(Entry entry, Instant now) {
        entry.waiting(entry.task(), now);
        schedule.addFirst(entry);
    }

    private void fail(Leases.Outstanding outstanding, Result.Failed failed, Instant now) {
        Entry entry = outstanding.entry();
        if (failed.wholeHost()) {
            schedule.backOff(outstanding.host(), failed.retryAfter(), policy, random.nextDouble(), now);
        }
        entry.failed(failed.outcome());
        if (entry.failures() >= policy.attempts()) {
            end(entry, failed.outcome(), now);
        } else {
            var wait = failed.retryAfter() == null ? policy.retryAfter(entry.failures()) : failed.retryAfter();
            wait(entry, entry.task(), now.plus(policy.shorter(wait)), now);
        }
    }

    private void redirect(Entry entry, String url, Instant now) {
        switch (entry.task()) {
            case PollTask list
            when list.redirects() < policy.maxRedirects() -> wait(entry, list.redirectedTo(url), now, now);
            case PageTask page
            when page.redirects() < policy.maxRedirects() && !url.equals(page.url()) -> moves.redirect(entry, url, now);
            default -> end(entry, Outcome.TOO_MANY_REDIRECTS, now);
        }
    }

    @Override
    public void wait(Entry entry, Task next, Instant dueAt, Instant now) {
        pending += entry.isPending() ? 0 : 1;
        entry.waiting(next, dueAt);
        schedule.add(entry, now);
    }

    @Override
    public void end(Entry entry, Outcome outcome, Instant now) {
        pending--;
        switch (entry.origin()) {
            case PollTask list -> endReading(entry, list, outcome, now);
            case PageTask page -> {
                revisits.end(entry, page, outcome, now);
                moves.fallBack(entry, now);
            }
        }
    }

    private void endReading(Entry entry, PollTask list, Outcome outcome, Instant now) {
        lists.read(entry);
        entry.cameTo(outcome);
        listener.polled(list.sourceId(), list.kind(), outcome);
        if (list.recurring()) {
            entry.restingUntilRead(now.plus(policy.pollInterval()));
            schedule.add(entry, now);
        } else {
            entry.ended();
        }
    }

    Optional<Knowledge> find(String url) {
        return moves.find(url)
                .or(() -> lists.find(url))
                .map(entry -> entry.knowledge(schedule.hostDueAt(entry.host())));
    }

    Optional<Instant> nextDue() {
        return schedule.nextDue();
    }

    FrontierCounts counts() {
        return new FrontierCounts(pending, lists.sourcesUnread(), revisits.ahead());
    }
}
