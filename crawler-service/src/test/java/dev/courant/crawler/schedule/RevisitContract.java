package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every frontier promises of pages that are published: when they are visited again, and when no more. */
abstract class RevisitContract {
    private static final String A = "https://a.example.com/a";
    private static final String B = "https://a.example.com/b";
    private static final Result GONE = new Result.Ended(Outcome.GONE);

    private final FrontierTester.Factory frontiers;
    private final FrontierTester on;

    RevisitContract(FrontierTester.Factory frontiers) {
        this.frontiers = frontiers;
        on = new FrontierTester(frontiers, List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24)));
    }

    private Lease next(Duration wait) throws InterruptedException {
        on.pass(wait.minusMillis(1));
        assertThat(on.leases()).isEmpty();
        on.pass(Duration.ofMillis(1));
        return on.lease(A);
    }

    private void unchanged(Lease lease) {
        on.report(lease, new Result.Unchanged(FrontierTester.version("v1", on.start())));
    }

    private void assertCounts(int pending, int revisits) {
        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(pending, 0, revisits));
    }

    @Test
    void aPublishedPageIsVisitedAtEachAgeOfItsFirstEvent() throws InterruptedException {
        on.discover(A);
        on.publish(A);
        assertCounts(0, 1);

        Lease second = next(Duration.ofHours(1));
        assertCounts(1, 1);
        assertThat(second.published()).isEqualTo(FrontierTester.version("v1", on.start()));
        assertThat(second.firstSeenAt()).isEqualTo(on.start());
        Instant changedAt = on.clock.instant();
        on.report(second, new Result.Published(FrontierTester.version("v2", changedAt)));
        assertCounts(0, 1);

        Lease third = next(Duration.ofHours(5));
        assertThat(third.published()).isEqualTo(FrontierTester.version("v2", changedAt));
        on.report(third, new Result.Unchanged(FrontierTester.version("v2", changedAt)));

        unchanged(next(Duration.ofHours(18)));
        assertCounts(0, 0);
        on.pass(Duration.ofDays(100));
        assertThat(on.leases()).isEmpty();
        assertThat(on.events)
                .containsExactly("discovered", "PUBLISHED", "again UPDATED", "again UNCHANGED", "again UNCHANGED");
    }

    @Test
    void aVisitThatComesLateStandsForThoseThatItMissed() throws InterruptedException {
        on.discover(A);
        on.publish(A);
        on.pass(Duration.ofHours(7));

        unchanged(on.lease(A));

        next(Duration.ofHours(17));
    }

    /** After an outage, what was published before it is heard of late. */
    @Test
    void aPageWhoseFirstEventIsHeardOfLateMissesNoVisit() throws InterruptedException {
        FrontierTester soon = new FrontierTester(frontiers, List.of(Duration.ofSeconds(2), Duration.ofHours(1)));
        soon.discover(A);
        Lease first = soon.lease(A);
        soon.pass(Duration.ofSeconds(3));
        soon.report(first, new Result.Published(FrontierTester.version("v1", soon.start())));

        soon.report(soon.lease(A), new Result.Unchanged(FrontierTester.version("v1", soon.start())));
        soon.pass(Duration.ofMinutes(59));
        assertThat(soon.leases()).isEmpty();
        soon.pass(Duration.ofMinutes(1));
        soon.lease(A);
    }

    @Test
    void whatWasNeverPublishedIsNotVisitedAgain() throws InterruptedException {
        on.discover(A);
        on.report(on.lease(A), new Result.Ended(Outcome.NOT_HTML));

        assertCounts(0, 0);
        on.pass(Duration.ofDays(2));
        assertThat(on.leases()).isEmpty();
    }

    @Test
    void aPageThatIsGoneIsVisitedNoMore() throws InterruptedException {
        on.discover(A);
        on.publish(A);
        on.report(next(Duration.ofHours(1)), GONE);

        assertCounts(0, 0);
        on.pass(Duration.ofDays(2));
        assertThat(on.leases()).isEmpty();
        assertThat(on.events).endsWith("PUBLISHED", "again GONE");
    }

    @Test
    void aVisitThatFailsIsTriedAgainAndThenLeavesThePageAsItIs() throws InterruptedException {
        on.discover(A);
        on.publish(A);
        Lease lease = next(Duration.ofHours(1));
        for (int i = 1; i < FrontierTester.POLICY.attempts(); i++) {
            on.report(lease, new Result.Failed(Outcome.SERVER_ERROR, null, false));
            assertCounts(1, 1);
            on.pass(Duration.ofMinutes(1));
            lease = on.lease(A);
        }
        on.report(lease, new Result.Failed(Outcome.SERVER_ERROR, null, false));

        assertCounts(0, 1);
        on.discover(B);
        on.report(on.lease(B), new Result.AliasOf(A));
        assertThat(on.events).endsWith("again SERVER_ERROR", "discovered", "ALIAS");
        Lease third = next(Duration.ofHours(5).minusMinutes(2));
        assertThat(third.published()).isEqualTo(FrontierTester.version("v1", on.start()));
    }

    @Test
    void aRefusalLeavesThePageAsItIs() throws InterruptedException {
        on.discover(A);
        on.publish(A);
        on.report(next(Duration.ofHours(1)), new Result.Ended(Outcome.HTTP_ERROR));
        on.report(next(Duration.ofHours(5)), new Result.Ended(Outcome.DISALLOWED));

        next(Duration.ofHours(18));
    }

    @Test
    void aVisitWhoseLeaseExpiresIsGivenOutAnew() throws InterruptedException {
        on.discover(A);
        on.publish(A);
        Lease lost = next(Duration.ofHours(1));
        on.pass(FrontierTester.POLICY.leaseTime());

        assertThat(on.lease(A).published()).isEqualTo(lost.published());
        assertCounts(1, 1);
    }

    @Test
    void aPageThatMovedIsVisitedWhereItLivesNow() throws InterruptedException {
        on.discover(A);
        on.publish(A);
        on.report(next(Duration.ofHours(1)), new Result.Redirected(B));
        assertCounts(1, 0);
        on.report(on.lease(B), new Result.Published(FrontierTester.version("b", on.clock.instant())));
        assertCounts(0, 1);

        on.pass(Duration.ofHours(1));
        assertThat(on.leasedUrls()).containsExactly(B);
        assertThat(on.events).containsExactly("discovered", "PUBLISHED", "again REDIRECTED", "discovered", "PUBLISHED");
    }

    @Test
    void visitsKeepTheDelayOfTheirHost() throws InterruptedException {
        Duration delay = Duration.ofSeconds(5);
        on.discover(A, delay);
        on.discover(B, delay);
        on.publish(A);
        on.pass(delay);
        on.publish(B);
        on.pass(Duration.ofHours(1));

        on.report(on.lease(A), new Result.Unchanged(FrontierTester.version("v1", on.start())));

        assertThat(on.leases()).isEmpty();
        on.pass(delay);
        assertThat(on.leasedUrls()).containsExactly(B);
    }
}
