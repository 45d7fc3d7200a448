package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every frontier promises of pages that a list dates anew. */
abstract class EarlyVisitContract {
    private static final String A = "https://a.example.com/a";
    private static final String B = "https://a.example.com/b";

    private final FrontierTester.Factory frontiers;
    private FrontierTester on;

    EarlyVisitContract(FrontierTester.Factory frontiers) {
        this.frontiers = frontiers;
        on = new FrontierTester(frontiers, List.of(Duration.ofHours(1), Duration.ofHours(6)));
    }

    private void named(String url, @Nullable Instant changedAt) {
        on.frontier.discover(new Discovery(new PageTask(url, "s", null), Duration.ZERO, changedAt));
    }

    private Instant now() {
        return on.clock.instant();
    }

    private void publishDated(String url) throws InterruptedException {
        named(url, now().minusSeconds(60));
        on.publish(url);
        on.pass(Duration.ofMinutes(10));
    }

    @Test
    void aNewerDateBringsTheNextVisitForwardAndTheOthersStay() throws InterruptedException {
        publishDated(A);
        named(A, now());
        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(1, 0, 1));
        on.report(on.lease(A), new Result.Published(FrontierTester.version("v2", now())));

        assertThat(on.leases()).isEmpty();
        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(0, 0, 1));
        on.pass(Duration.ofMinutes(50));
        assertThat(on.leasedUrls()).containsExactly(A);
    }

    @Test
    void aPageThatIsAnotherAtEachVisitIsNotCalledAgainAndAgain() throws InterruptedException {
        publishDated(A);
        named(A, now());
        on.report(on.lease(A), new Result.Published(FrontierTester.version("v2", now())));
        on.pass(Duration.ofMinutes(5));
        named(A, now());
        assertThat(on.leases()).isEmpty();

        on.pass(Duration.ofMinutes(56));
        on.report(on.lease(A), new Result.Published(FrontierTester.version("v3", now())));
        on.pass(Duration.ofMinutes(1));
        named(A, now());
        assertThat(on.leasedUrls()).containsExactly(A);
    }

    @Test
    void datesThatAreNotNewerChangeNothing() throws InterruptedException {
        Instant known = now().minusSeconds(60);
        publishDated(A);
        named(A, null);
        named(A, known);
        named(A, known.minusSeconds(1));

        assertThat(on.leases()).isEmpty();
    }

    @Test
    void aPageThatNobodyDatedIsMeasuredByItsEvent() throws InterruptedException {
        on.discover(A);
        on.publish(A);
        named(A, on.start().minusSeconds(1));
        assertThat(on.leases()).isEmpty();

        on.discover(B);
        on.publish(B);
        named(B, on.start().plusSeconds(1));
        assertThat(on.leasedUrls()).containsExactly(B);
    }

    @Test
    void aDateCallsOnceAndWhoeverCallsForNothingIsNotHeardUntilThePageChanges() throws InterruptedException {
        publishDated(A);
        named(A, now());
        named(A, now());
        on.report(on.lease(A), new Result.Unchanged(FrontierTester.version("v1", on.start())));
        on.pass(Duration.ofMinutes(10));
        named(A, now());
        assertThat(on.leases()).isEmpty();

        on.pass(Duration.ofHours(1));
        on.report(on.lease(A), new Result.Published(FrontierTester.version("v2", now())));
        on.pass(Duration.ofMinutes(10));
        named(A, now());
        assertThat(on.leasedUrls()).containsExactly(A);
    }

    @Test
    void aDateCallsAlsoWhenEveryAgeIsReached() throws InterruptedException {
        publishDated(A);
        on.pass(Duration.ofHours(6));
        on.report(on.lease(A), new Result.Unchanged(FrontierTester.version("v1", on.start())));
        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(0, 0, 0));

        named(A, now());

        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(1, 0, 1));
        on.report(on.lease(A), new Result.Published(FrontierTester.version("v2", now())));
        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(0, 0, 0));
    }

    @Test
    void aDateOfAUrlThatMovedCallsForWhereItLedTo() throws InterruptedException {
        Instant known = now().minusSeconds(60);
        named(A, known);
        on.report(on.lease(A), new Result.Redirected(B));
        on.publish(B);
        on.pass(Duration.ofMinutes(10));

        named(A, known);
        assertThat(on.leases()).isEmpty();
        named(A, now());
        assertThat(on.leasedUrls()).containsExactly(B);
    }

    @Test
    void nobodyCallsAPageThatIsGoneOrWasNeverPublished() throws InterruptedException {
        publishDated(A);
        on.pass(Duration.ofHours(1));
        on.report(on.lease(A), new Result.Ended(Outcome.GONE));
        named(B, now().minusSeconds(60));
        on.report(on.lease(B), new Result.Ended(Outcome.NOT_HTML));

        named(A, now());
        named(B, now());

        assertThat(on.leases()).isEmpty();
    }

    @Test
    void nobodyCallsWhereNothingIsVisitedAgain() throws InterruptedException {
        on = new FrontierTester(frontiers, List.of());
        publishDated(A);
        named(A, now());

        assertThat(on.leases()).isEmpty();
        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(0, 0, 0));
    }
}
