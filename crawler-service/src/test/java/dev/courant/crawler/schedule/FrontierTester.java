package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.Frontier;
import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.ManualClock;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.PublishedVersion;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.frontier.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Talks to a frontier in few words. */
final class FrontierTester implements FrontierListener {
    static final FrontierPolicy POLICY = new FrontierPolicy(
            Duration.ofMinutes(10),
            2,
            Duration.ofSeconds(10),
            Duration.ofMinutes(5),
            3,
            Duration.ofSeconds(10),
            3,
            List.of());

    final List<String> events = new ArrayList<>();
    final ManualClock clock = new ManualClock();
    final Frontier frontier;

    interface Factory {
        Frontier create(FrontierPolicy policy, FrontierListener listener, Clock clock);
    }

    FrontierTester(Factory factory) {
        this(factory, List.of());
    }

    FrontierTester(Factory factory, List<Duration> revisitAfter) {
        frontier = factory.create(
                new FrontierPolicy(
                        POLICY.polls().first(),
                        POLICY.requestsPerHost(),
                        POLICY.startWindow(),
                        POLICY.leaseTime(),
                        POLICY.attempts(),
                        POLICY.firstRetry(),
                        POLICY.maxRedirects(),
                        revisitAfter),
                this,
                clock);
    }

    /** On a frontier with another policy. */
    FrontierTester(Factory factory, UnaryOperator<FrontierPolicy> change) {
        frontier = factory.create(change.apply(POLICY), this, clock);
    }

    /** Of a page whose time does not matter. */
    static Result published(String hash) {
        return new Result.Published(version(hash, ManualClock.START));
    }

    static PublishedVersion version(String hash, Instant fetchedAt) {
        return new PublishedVersion(fetchedAt, "\"" + hash + "\"", "date of " + hash, hash);
    }

    /** Where the clock began. */
    Instant start() {
        return ManualClock.START;
    }

    void discover(String url, Duration delay) {
        frontier.discover(new Discovery(new PageTask(url, "s", null), delay));
    }

    void discover(String url, Duration delay, String source) {
        frontier.discover(new Discovery(new PageTask(url, source, null), delay));
    }

    void discover(String... urls) {
        for (String url : urls) {
            discover(url, Duration.ZERO);
        }
    }

    List<Lease> leases() throws InterruptedException {
        return frontier.lease(100, Duration.ZERO);
    }

    List<String> leasedUrls() throws InterruptedException {
        return leases().stream().map(lease -> lease.task().url()).toList();
    }

    Lease lease() throws InterruptedException {
        List<Lease> leases = frontier.lease(1, Duration.ZERO);
        assertThat(leases).hasSize(1);
        return leases.getFirst();
    }

    Lease lease(String url) throws InterruptedException {
        Lease lease = lease();
        assertThat(lease.task().url()).isEqualTo(url);
        return lease;
    }

    void report(Lease lease, Result result) {
        report(lease, result, clock.instant(), null, List.of());
    }

    void unsent(Lease lease, Result result) {
        report(lease, result, null, null, List.of());
    }

    void report(Lease lease, Result result, @Nullable Instant sentAt, @Nullable Duration delay, List<Discovery> found) {
        frontier.report(new Report(lease, result, sentAt, found, delay));
    }

    void publish(String url) throws InterruptedException {
        report(lease(url), published("v1"));
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    @Override
    public void discovered(String sourceId) {
        events.add("discovered");
    }

    @Override
    public void ended(String sourceId, Outcome outcome) {
        events.add(outcome.name());
    }

    @Override
    public void revisited(String sourceId, Outcome outcome) {
        events.add("again " + outcome);
    }

    @Override
    public void polled(String sourceId, PollTask.Kind kind, Outcome outcome) {
        events.add(kind + " " + outcome);
    }
}
