package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.RemovalTask;
import dev.courant.crawler.frontier.Result;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every frontier promises of lists that are read no more, and of pages that are taken down. */
abstract class WithdrawalContract {
    private static final String A = "https://a.example/a";
    private static final PollTask FEED = new PollTask("https://a.example/feed", "s", PollTask.Kind.FEED);
    private static final Result REMOVED = new Result.Ended(Outcome.TAKEN_DOWN);

    private final FrontierTester on;

    WithdrawalContract(FrontierTester.Factory frontiers) {
        on = new FrontierTester(frontiers, List.of(Duration.ofHours(1)));
    }

    private void watch() {
        on.frontier.watch("s", List.of(FEED), Duration.ZERO);
    }

    private void drop() {
        on.frontier.unwatch("s", List.of(FEED));
    }

    private void assertNothingIsLeft() throws InterruptedException {
        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(0, 0, 0));
        on.pass(Duration.ofDays(100));
        assertThat(on.leases()).isEmpty();
    }

    @Test
    void aListThatIsDroppedIsReadNoMore() throws InterruptedException {
        watch();
        on.report(on.lease(FEED.url()), new Result.Ended(Outcome.POLLED));
        drop();

        assertNothingIsLeft();
    }

    @Test
    void aListThatIsDroppedBeforeItsFirstReadingIsNotWaitedFor() throws InterruptedException {
        watch();
        drop();

        assertNothingIsLeft();
    }

    @Test
    void aListThatIsDroppedWhileItIsReadIsReadToTheEnd() throws InterruptedException {
        watch();
        Lease lease = on.lease(FEED.url());
        drop();
        Discovery page = new Discovery(new PageTask(A, "s", null), Duration.ZERO);
        on.report(lease, new Result.Ended(Outcome.POLLED), on.clock.instant(), null, List.of(page));

        assertThat(on.leasedUrls()).containsExactly(A);
    }

    @Test
    void aListThatFailsWhenItIsDroppedIsNotTriedAgain() throws InterruptedException {
        watch();
        Lease lease = on.lease(FEED.url());
        drop();
        on.report(lease, new Result.Failed(Outcome.TIMEOUT, null, false));

        assertNothingIsLeft();
    }

    @Test
    void aListThatWasDroppedCanBeTakenUpAgain() throws InterruptedException {
        watch();
        drop();
        watch();

        on.report(on.lease(FEED.url()), new Result.Ended(Outcome.POLLED));
        on.pass(FrontierTester.POLICY.polls().first());
        on.lease(FEED.url());
    }

    @Test
    void droppingWhatNobodyReadsChangesNothing() throws InterruptedException {
        drop();

        assertNothingIsLeft();
    }

    @Test
    void aPageThatIsTakenDownIsRemovedOnceAndNeverFetchedAgain() throws InterruptedException {
        on.discover(A);
        on.publish(A);
        on.frontier.takeDown(A);
        on.frontier.takeDown(A);
        Lease removal = on.lease(A);
        assertThat(removal.task()).isInstanceOf(RemovalTask.class);
        assertThat(removal.published()).isEqualTo(FrontierTester.version("v1", on.start()));
        on.unsent(removal, REMOVED);

        on.frontier.takeDown(A);
        on.frontier.discover(new Discovery(
                new PageTask(A, "s", null), Duration.ZERO, on.clock.instant().plusSeconds(9)));
        assertNothingIsLeft();
        assertThat(on.frontier.find(A).orElseThrow().outcome()).isEqualTo(Outcome.TAKEN_DOWN);
    }

    @Test
    void aPageThatIsTakenDownWhileItIsFetchedIsRemovedAfterThat() throws InterruptedException {
        on.discover(A);
        Lease fetching = on.lease(A);
        on.frontier.takeDown(A);
        on.report(fetching, FrontierTester.published("v1"));

        Lease removal = on.lease(A);
        assertThat(removal.task()).isInstanceOf(RemovalTask.class);
        assertThat(removal.published()).isNotNull();
        on.unsent(removal, REMOVED);
        assertNothingIsLeft();
    }

    @Test
    void aPageWhoseLeaseIsLostAfterItWasTakenDownIsRemovedInstead() throws InterruptedException {
        on.discover(A);
        on.lease(A);
        on.frontier.takeDown(A);
        on.pass(FrontierTester.POLICY.leaseTime());

        assertThat(on.lease(A).task()).isInstanceOf(RemovalTask.class);
    }

    @Test
    void aPageThatNobodyKnowsIsRemovedAsWell() throws InterruptedException {
        on.frontier.takeDown(A);
        on.unsent(on.lease(A), REMOVED);
        on.discover(A);

        assertNothingIsLeft();
    }
}
