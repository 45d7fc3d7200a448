package dev.courant.crawler.crawl;

import dev.courant.crawler.discover.SitemapReader;
import dev.courant.crawler.fetch.FetchResult;
import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.Fetcher;
import dev.courant.crawler.fetch.Validators;
import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.PublishedVersion;
import dev.courant.crawler.frontier.RemovalTask;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.frontier.RulesTask;
import dev.courant.crawler.poll.Reading;
import dev.courant.crawler.publish.Finished;
import dev.courant.crawler.publish.FinishedLeases;
import dev.courant.crawler.robots.RobotsRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Uses one lease: at most one request goes out, and in any case a report comes of it. */
final class LeaseWorker {
    /** Pause of a host whose rules wait for a robots.txt elsewhere. */
    private static final Duration RULES_ELSEWHERE = Duration.ofSeconds(2);

    private static final int NOT_MODIFIED = 304;
    private static final String ACCEPT_PAGE = "text/html, application/xhtml+xml, */*;q=0.1";
    private static final String ACCEPT_LIST =
            "application/rss+xml, application/atom+xml, application/feed+json, application/xml, text/xml, "
                    + "application/json;q=0.9, */*;q=0.1";

    private final RobotsStep robots;
    private final Fetcher fetcher;
    private final PageStep pages;
    private final PollStep polls;
    private final Answers answers;
    private final SourceStep sources;
    private final FinishedLeases finished;
    private final Limits limits;
    private final Clock clock;

    LeaseWorker(
            RobotsStep robots,
            Fetcher fetcher,
            PageStep pages,
            PollStep polls,
            SourceStep sources,
            FinishedLeases finished,
            Limits limits,
            Clock clock) {
        this.robots = robots;
        this.fetcher = fetcher;
        this.pages = pages;
        this.polls = polls;
        this.answers = new Answers(clock);
        this.sources = sources;
        this.finished = finished;
        this.limits = limits;
        this.clock = clock;
    }

    void work(Lease lease) throws InterruptedException {
        switch (lease.task()) {
            case RemovalTask removal -> remove(lease, removal);
            case RulesTask rules -> robots.learnt(rules);
            case PageTask _, PollTask _ -> ask(lease);
        }
    }

    private void ask(Lease lease) throws InterruptedException {
        Optional<Result> instead = sources.instead(lease);
        if (instead.isPresent()) {
            report(lease, instead.get(), null, List.of(), null);
            return;
        }
        Duration wait = Duration.between(clock.instant(), lease.notBefore());
        if (wait.isPositive()) {
            // It came early, so as to be here in time.
            Thread.sleep(wait);
        }
        if (clock.instant().isAfter(lease.notAfter())) {
            report(lease, new Result.HandedBack(), null, List.of(), null);
        } else if (lease.task() instanceof PollTask list && list.kind() == PollTask.Kind.ROBOTS) {
            RobotsStep.Spent spent = robots.learnElsewhere(list);
            report(lease, new Result.Ended(Outcome.POLLED), spent.sentAt(), next(spent), null);
        } else {
            Optional<RobotsRules> rules = robots.rules(lease.task().url());
            if (rules.isPresent()) {
                workBy(rules.get(), lease);
            } else {
                learnRules(lease);
            }
        }
    }

    private void learnRules(Lease lease) throws InterruptedException {
        RobotsStep.Spent spent = robots.learn(lease.task());
        report(
                lease,
                result(spent),
                spent.sentAt(),
                next(spent),
                delay(lease.task().url()));
    }

    private static Result result(RobotsStep.Spent spent) {
        if (spent.unreachable() != null) {
            return new Result.Unreachable(Answers.outcome(spent.unreachable()));
        }
        return spent.next() == null ? new Result.HandedBack() : new Result.Deferred(RULES_ELSEWHERE);
    }

    private static List<Discovery> next(RobotsStep.Spent spent) {
        return spent.next() == null ? List.of() : List.of(new Discovery(spent.next(), Duration.ZERO));
    }

    private @Nullable Duration delay(String url) {
        return robots.rules(url).flatMap(RobotsRules::crawlDelay).orElse(null);
    }

    private void workBy(RobotsRules rules, Lease lease) throws InterruptedException {
        String url = lease.task().url();
        if (!rules.isReachable()) {
            report(lease, withoutRules(rules), null, List.of(), null);
        } else if (lease.task() instanceof PollTask list && list.kind() == PollTask.Kind.ROBOTS_SITEMAPS) {
            PollStep.Read read = polls.sitemaps(list, rules.sitemaps());
            report(lease, read, null, delay(url));
        } else if (!rules.allows(url)) {
            report(lease, new Result.Ended(Outcome.DISALLOWED), null, List.of(), delay(url));
        } else {
            fetch(rules, lease);
        }
    }

    /** That no connection comes about says more than that the first thing asked for was robots.txt. */
    private Result withoutRules(RobotsRules rules) {
        Duration wait = Duration.between(clock.instant(), rules.expiresAt());
        FetchResult.Reason failure = rules.failure();
        if (failure == FetchResult.Reason.NO_PROXY) {
            return new Result.Deferred(wait);
        }
        Outcome outcome = failure == null ? Outcome.ROBOTS_UNREACHABLE : Answers.outcome(failure);
        return new Result.Failed(outcome, wait, false);
    }

    private void fetch(RobotsRules rules, Lease lease) throws InterruptedException {
        switch (lease.task()) {
            case PageTask page -> fetchPage(rules, lease, page);
            case PollTask list -> fetchList(lease, list);
            case RemovalTask _, RulesTask _ -> throw new IllegalArgumentException("Needs no request: " + lease);
        }
    }

    private void fetchPage(RobotsRules rules, Lease lease, PageTask task) throws InterruptedException {
        Optional<Result> later = sources.spend(lease);
        if (later.isPresent()) {
            report(lease, later.get(), null, List.of(), delay(task.url()));
            return;
        }
        FetchResult result = fetcher.fetch(task.url(), ACCEPT_PAGE, known(lease.published()), limits);
        switch (pages.make(rules, lease, task, result)) {
            case PageStep.Made.Nothing(Result after) ->
                report(lease, after, result.sentAt(), List.of(), delay(task.url()));
            case PageStep.Made.Event(var page, Result after) ->
                finished.add(new Finished(
                        lease, page, new Report(lease, after, result.sentAt(), List.of(), delay(task.url()))));
        }
    }

    /** Nothing is asked of anybody: what was published is said to be gone. */
    private void remove(Lease lease, RemovalTask task) throws InterruptedException {
        Result removed = new Result.Ended(Outcome.TAKEN_DOWN);
        finished.add(
                new Finished(lease, pages.removal(lease, task), new Report(lease, removed, null, List.of(), null)));
    }

    private static Validators known(@Nullable PublishedVersion published) {
        return published == null ? Validators.NONE : new Validators(published.etag(), published.lastModified());
    }

    private void fetchList(Lease lease, PollTask task) throws InterruptedException {
        PublishedVersion last = lease.published();
        FetchResult result = task.kind() == PollTask.Kind.SECTION
                ? fetcher.fetch(task.url(), ACCEPT_PAGE, known(last), limits)
                : fetcher.fetch(task.url(), ACCEPT_LIST, known(last), limits.withBodyBytes(SitemapReader.MAX_BYTES));
        report(lease, read(task, last, result), result.sentAt(), delay(task.url()));
    }

    private PollStep.Read read(PollTask task, @Nullable PublishedVersion last, FetchResult result) {
        if (last != null && result instanceof Answer answer && answer.status() == NOT_MODIFIED) {
            return polls.unchanged(last, answer);
        }
        return answers.withoutContent(result)
                .map(LeaseWorker::unread)
                .orElseGet(() -> polls.read(task, last, (Answer) result));
    }

    private static PollStep.Read unread(Result result) {
        return PollStep.Read.of(
                result, new Reading.Failed(result instanceof Result.Failed failed ? failed.retryAfter() : null));
    }

    private void report(Lease lease, PollStep.Read read, @Nullable Instant sentAt, @Nullable Duration hostDelay)
            throws InterruptedException {
        Report report = new Report(
                lease.id(), lease.task().url(), read.result(), sentAt, read.found(), hostDelay, read.reading());
        finished.add(new Finished(lease, null, report, read.afterwards()));
    }

    private void report(
            Lease lease, Result result, @Nullable Instant sentAt, List<Discovery> found, @Nullable Duration hostDelay)
            throws InterruptedException {
        finished.add(new Finished(lease, new Report(lease, result, sentAt, found, hostDelay)));
    }
}
