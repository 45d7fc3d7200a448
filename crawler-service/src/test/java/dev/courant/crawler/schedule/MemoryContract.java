package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.ManualClock;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.poll.PollLimits;
import dev.courant.events.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a frontier finds in its tables that another wrote, whose process ended. */
abstract class MemoryContract {
    private static final String A = "https://a.example/";
    private static final Duration DELAY = Duration.ofSeconds(5);
    private static final FrontierPolicy POLICY = new FrontierPolicy(
            PollLimits.DEFAULT,
            2,
            Duration.ofSeconds(10),
            Duration.ofMinutes(5),
            3,
            Duration.ofSeconds(10),
            3,
            List.of(Duration.ofHours(1)),
            Duration.ZERO,
            Integer.MAX_VALUE,
            Duration.ofDays(30));

    private final Tables tables;
    private final ManualClock clock = new ManualClock();
    private final FrontierTester silent =
            new FrontierTester((policy, listener, time) -> new InMemoryFrontier(policy, listener, time));
    private FrontierCore core;

    MemoryContract(Tables tables) {
        this.tables = tables;
        core = begin();
    }

    private FrontierCore begin() {
        return new FrontierCore(tables, POLICY, silent, new SplittableRandom(1), message -> {
            throw new AssertionError("Is of one host: " + message);
        });
    }

    private void discover(String url, Duration delay) {
        core.take(new Message.Found(new Discovery(new PageTask(url, "s", null), delay)), clock.instant());
    }

    private Optional<String> leasedUrl() {
        core.expire(clock.instant());
        return core.lease(clock.instant()).map(lease -> lease.task().url());
    }

    private void report(Lease lease, Result result) {
        core.take(Message.Reported.of(new Report(lease, result, clock.instant(), List.of(), null)), clock.instant());
    }

    @Test
    void aLeaseThatWasOutIsOutAndItsReportCounts() {
        discover(A + 1, DELAY);
        Lease lease = core.lease(clock.instant()).orElseThrow();
        core = begin();
        assertThat(leasedUrl()).isEmpty();
        assertThat(core.counts()).isEqualTo(new FrontierCounts(1, 0, 0));

        report(lease, FrontierTester.published("v1"));
        assertThat(core.counts()).isEqualTo(new FrontierCounts(0, 0, 1));
    }

    @Test
    void aLeaseThatWasLostWithItsProcessExpires() {
        discover(A + 1, DELAY);
        core.lease(clock.instant());
        core = begin();
        clock.advance(POLICY.leaseTime());

        assertThat(leasedUrl()).contains(A + 1);
    }

    @Test
    void aHostIsSparedAsIfNothingHadHappened() {
        discover(A + 1, DELAY);
        discover(A + 2, DELAY);
        report(core.lease(clock.instant()).orElseThrow(), FrontierTester.published("v1"));
        core = begin();
        clock.advance(DELAY.minusMillis(1));
        assertThat(leasedUrl()).isEmpty();

        clock.advance(Duration.ofMillis(1));
        assertThat(leasedUrl()).contains(A + 2);
    }

    @Test
    void whatHasWaitedGoesOnInItsOrderAndNothingIsGivenOutTwice() {
        for (int i = 0; i < 5; i++) {
            discover(A + i, DELAY);
        }
        for (int i = 0; i < 5; i++) {
            core = begin();
            Lease lease = core.lease(clock.instant()).orElseThrow();
            assertThat(lease.task().url()).isEqualTo(A + i);
            report(lease, new Result.Ended(Outcome.NOT_HTML));
            clock.advance(DELAY);
        }
        core = begin();
        discover(A + 1, DELAY);

        assertThat(leasedUrl()).isEmpty();
        assertThat(core.counts()).isEqualTo(new FrontierCounts(0, 0, 0));
    }

    @Test
    void namesOfLeasesAreNewAfterARestart() {
        discover(A + 1, Duration.ZERO);
        Lease before = core.lease(clock.instant()).orElseThrow();
        core = begin();
        clock.advance(POLICY.leaseTime());
        core.expire(clock.instant());

        assertThat(core.lease(clock.instant().plus(POLICY.startWindow()))
                        .orElseThrow()
                        .id())
                .isNotEqualTo(before.id());
    }

    @Test
    void everythingOfAPageIsRemembered() {
        Page.FeedHint hint = new Page.FeedHint("Tïtle 質", clock.instant().minusSeconds(60), "A. Author");
        PageTask task = new PageTask(A + "x", "s", hint, List.of(A + "first", A + "second"), 1, true);
        Instant changedAt = clock.instant().minusSeconds(5);
        core.take(new Message.Found(new Discovery(task, DELAY, changedAt)), clock.instant());
        core = begin();

        assertThat(core.lease(clock.instant()).orElseThrow().task()).isEqualTo(task);
        core = begin();
        assertThat(core.find(A + "x").orElseThrow().task()).isEqualTo(task);
    }

    @Test
    void aListIsUnreadUntilItIsRead() {
        PollTask feed = new PollTask(A + "feed", "s", PollTask.Kind.FEED);
        core.take(new Message.Found(new Discovery(feed, DELAY)), clock.instant());
        core = begin();
        assertThat(core.counts()).isEqualTo(new FrontierCounts(1, 1, 0));
        report(core.lease(clock.instant()).orElseThrow(), new Result.Ended(Outcome.POLLED));
        core = begin();

        assertThat(core.counts()).isEqualTo(new FrontierCounts(0, 0, 0));
    }

    @Test
    void forgetsWhatIsOverAndNamedNoMore() {
        discover(A + "over", Duration.ZERO);
        discover(A + "named", Duration.ZERO);
        for (int i = 0; i < 2; i++) {
            report(core.lease(clock.instant()).orElseThrow(), new Result.Ended(Outcome.NOT_HTML));
        }
        discover("https://b.example/waiting", Duration.ofDays(100));
        clock.advance(Duration.ofDays(20));
        discover(A + "named", Duration.ZERO);
        clock.advance(Duration.ofDays(11));
        for (int i = 0; i < 10; i++) {
            core.sweep(clock.instant(), 1);
        }

        assertThat(core.find(A + "over")).isEmpty();
        assertThat(core.find(A + "named")).isPresent();
        assertThat(core.find("https://b.example/waiting")).isPresent();
    }

    @Test
    void forgetsHostsWhereNothingIsLeft() {
        discover(A + 1, DELAY);
        report(core.lease(clock.instant()).orElseThrow(), new Result.Ended(Outcome.NOT_HTML));
        clock.advance(POLICY.forgetAfter().plusDays(1));
        core.sweep(clock.instant(), 10);

        assertThat(tables.hosts().from(new byte[0]).hasNext()).isFalse();
        assertThat(tables.urls().from(new byte[0]).hasNext()).isFalse();
        discover(A + 1, DELAY);
        assertThat(leasedUrl()).contains(A + 1);
    }

    @Test
    void aPlaceInAQueueThatIsOfNothingIsPassedOver() {
        discover(A + 1, DELAY);
        byte[] place;
        try (Table.Rows rows = tables.queues().from(new byte[0])) {
            place = rows.next().key();
        }
        tables.queues().put(place, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2});
        discover(A + 2, DELAY);

        assertThat(leasedUrl()).contains(A + 2);
    }

    @Test
    void aSiteThatWasAwayIsSparedAsIfNothingHadHappened() {
        discover(A + 1, Duration.ZERO);
        discover(A + 2, Duration.ZERO);
        report(core.lease(clock.instant()).orElseThrow(), new Result.Unreachable(Outcome.UNKNOWN_HOST));
        core = begin();
        assertThat(leasedUrl()).isEmpty();
        clock.advance(Duration.ofSeconds(59));
        assertThat(leasedUrl()).isEmpty();

        clock.advance(Duration.ofSeconds(16));
        assertThat(leasedUrl()).isPresent();
    }
}
