package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.frontier.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** What follows from what became of a lease. */
final class Reports {
    private final Steps steps;
    private final Ledger ledger;
    private final Queues queues;
    private final Moves moves;
    private final Readings readings;
    private final FrontierPolicy policy;
    private final RandomGenerator random;

    Reports(
            Steps steps,
            Ledger ledger,
            Queues queues,
            Moves moves,
            Readings readings,
            FrontierPolicy policy,
            RandomGenerator random) {
        this.steps = steps;
        this.ledger = ledger;
        this.queues = queues;
        this.moves = moves;
        this.readings = readings;
        this.policy = policy;
        this.random = random;
    }

    /** A host's lease is over; one that is not out any more changes nothing. */
    void reported(Host host, Report report, Instant now) {
        host.end(report.leaseId()).flatMap(open -> ledger.find(open.entry())).ifPresent(entry -> {
            if (report.hostDelay() != null) {
                host.atLeast(report.hostDelay());
            }
            host.released(report.sentAt());
            entry.list().brought(report.reading());
            apply(entry, host, report, now);
        });
    }

    private void apply(Entry entry, Host host, Report report, Instant now) {
        switch (report.result()) {
            case Result.HandedBack() -> {
                if (report.sentAt() != null) {
                    // It was robots.txt that was asked for.
                    host.outages().over(report.url());
                }
                handBack(entry, now);
            }
            case Result.Unreachable(Outcome outcome) -> miss(entry, host, outcome, now);
            case Result.Later(Duration pause) -> steps.wait(entry, entry.next(), now.plus(pause), now);
            case Result.Deferred(Duration pause) -> {
                host.block(now.plus(pause));
                handBack(entry, now);
            }
            default -> {
                if (report.sentAt() != null) {
                    entry.fetched(report.sentAt());
                    host.outages().over(report.url());
                }
                conclude(entry, host, report.result(), now);
            }
        }
    }

    private void handBack(Entry entry, Instant now) {
        entry.waiting(entry.next(), now);
        queues.addFirst(entry);
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
                entry.list().version(listed.version());
                endWell(entry, host, Outcome.POLLED, now);
            }
            case Result.HandedBack _, Result.Deferred _, Result.Later _, Result.Unreachable _ ->
                throw new IllegalArgumentException("Is no end: " + result);
        }
    }

    private void endWell(Entry entry, Host host, Outcome outcome, Instant now) {
        host.pardon();
        steps.end(entry, outcome, now);
    }

    /** Its site is away. A page waits for that to end, if it is not for days; a list comes up again anyhow. */
    private void miss(Entry entry, Host host, Outcome outcome, Instant now) {
        Outages.Outage outage = host.outages().found(entry.task().url(), now, policy, random.nextDouble());
        if (entry.task() instanceof PollTask) {
            entry.failed(outcome);
        } else {
            entry.missed(outcome);
        }
        if (policy.isLost(outage.since(), now)
                || entry.failures() >= policy.attempts()
                || entry.list().isDropped()) {
            steps.end(entry, outcome, now);
        } else {
            steps.wait(entry, entry.next(), entry.isTakenDown() ? now : outage.until(), now);
        }
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
        if (entry.failures() >= policy.attempts() || entry.list().isDropped()) {
            steps.end(entry, failed.outcome(), now);
        } else {
            var wait = failed.retryAfter() == null ? policy.retryAfter(entry.failures()) : failed.retryAfter();
            steps.wait(entry, entry.next(), now.plus(policy.shorter(wait)), now);
        }
    }

    private void redirect(Entry entry, String url, Instant now) {
        switch (entry.task()) {
            case PollTask list when list.redirects() < policy.maxRedirects() -> readings.redirect(entry, url, now);
            case PageTask page
            when page.redirects() < policy.maxRedirects() && !url.equals(page.url()) -> moves.redirect(entry, url, now);
            default -> steps.end(entry, Outcome.TOO_MANY_REDIRECTS, now);
        }
    }
}
