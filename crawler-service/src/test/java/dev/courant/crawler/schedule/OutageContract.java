package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.RemovalTask;
import dev.courant.crawler.frontier.Result;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every frontier promises of sites that cannot be connected to. */
abstract class OutageContract {
    private static final String A = "https://a.example.com/";
    private static final String OTHER = "https://www.example.com/";
    private static final Result AWAY = new Result.Unreachable(Outcome.CONNECTION_FAILED);
    /** With jitter. */
    private static final Duration AFTER_A_MINUTE = Duration.ofSeconds(75);

    private final FrontierTester on;

    OutageContract(FrontierTester.Factory frontiers) {
        on = new FrontierTester(frontiers);
    }

    private void assertSparedFor(Duration atLeast) throws InterruptedException {
        on.pass(atLeast.minusMillis(1));
        assertThat(on.leases()).isEmpty();
        on.pass(atLeast.dividedBy(4).plusMillis(1));
    }

    @Test
    void allOfTheSiteWaitsLongerFromTryToTry() throws InterruptedException {
        on.discover(A + 1, A + 2, A + 3);
        on.report(on.lease(), AWAY);
        for (int minutes : new int[] {1, 2, 4, 8}) {
            assertSparedFor(Duration.ofMinutes(minutes));
            on.report(on.lease(), AWAY);
        }
        for (int i = 0; i < 20; i++) {
            on.pass(Duration.ofHours(30));
            on.leases().forEach(lease -> on.report(lease, FrontierTester.published("v1")));
        }
        assertThat(on.events).containsOnly("discovered", "PUBLISHED").hasSize(6);
    }

    @Test
    void isOverWithItsFirstSuccess() throws InterruptedException {
        on.discover(A + 1, A + 2, A + 3, A + 4);
        on.report(on.lease(), AWAY);
        assertSparedFor(Duration.ofMinutes(1));
        on.report(on.lease(), AWAY);
        assertSparedFor(Duration.ofMinutes(2));
        on.report(on.lease(), FrontierTester.published("v1"));

        List<Lease> both = on.leases();
        assertThat(both).hasSize(2);
        on.report(both.getFirst(), AWAY);
        on.report(both.getLast(), AWAY);
        assertSparedFor(Duration.ofMinutes(1));
        assertThat(on.leases()).isNotEmpty();
    }

    @Test
    void aRobotsTxtThatCameIsASuccess() throws InterruptedException {
        on.discover(A + 1);
        on.report(on.lease(), AWAY);
        on.pass(AFTER_A_MINUTE);
        on.report(on.lease(), new Result.HandedBack());
        on.report(on.lease(), AWAY);

        assertSparedFor(Duration.ofMinutes(1));
        assertThat(on.leases()).isNotEmpty();
    }

    @Test
    void otherSitesOfTheHostGoOn() throws InterruptedException {
        on.discover(A + 1, A + 2, OTHER + 1, OTHER + 2);
        on.report(on.lease(A + 1), AWAY);

        on.publish(OTHER + 1);
        on.publish(OTHER + 2);
        assertThat(on.leases()).isEmpty();
        on.pass(AFTER_A_MINUTE);
        assertThat(on.leasedUrls()).containsExactlyInAnyOrder(A + 1, A + 2);
    }

    @Test
    void manyUrlsThatWaitHoldNobodyUp() throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            on.discover(A + i);
        }
        on.discover(OTHER + 1);
        on.report(on.lease(), AWAY);
        int looks = 0;
        while (on.leases().isEmpty()) {
            assertThat(looks++).isLessThan(20);
        }
    }

    @Test
    void aPageIsNotGivenUpForItUntilItHasLastedForDays() throws InterruptedException {
        on.discover(A + 1, A + 2);
        on.report(on.lease(), AWAY);
        for (int i = 0; i < 10; i++) {
            on.pass(Duration.ofHours(7));
            on.leases().forEach(lease -> on.report(lease, AWAY));
            assertThat(on.frontier.counts().pending()).isEqualTo(2);
        }

        on.pass(Duration.ofHours(30));
        for (int i = 0; i < 2; i++) {
            on.leases().forEach(lease -> on.report(lease, AWAY));
        }
        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(0, 0, 0));
        assertThat(on.events).containsExactly("discovered", "discovered", "CONNECTION_FAILED", "CONNECTION_FAILED");
    }

    @Test
    void saysWhyAPageWaits() throws InterruptedException {
        on.discover(A + 1);
        on.report(on.lease(), AWAY);

        var known = on.frontier.find(A + 1).orElseThrow();
        assertThat(known.outcome()).isEqualTo(Outcome.CONNECTION_FAILED);
        assertThat(known.dueAt()).isAfterOrEqualTo(on.clock.instant().plusSeconds(60));
    }

    @Test
    void aListOfASiteThatIsAwayDoesNotHoldItsSourceUpForEver() throws InterruptedException {
        on.frontier.watch("s", List.of(new PollTask(A + "feed", "s", PollTask.Kind.FEED)), Duration.ZERO);
        for (int i = 0; i < FrontierTester.POLICY.attempts(); i++) {
            assertThat(on.frontier.counts().sourcesUnpolled()).isEqualTo(1);
            on.report(on.lease(), AWAY);
            on.pass(Duration.ofMinutes(10));
        }

        assertThat(on.frontier.counts().sourcesUnpolled()).isZero();
        assertThat(on.events).containsExactly("FEED CONNECTION_FAILED");
    }

    @Test
    void whatIsTakenDownNeedsNoConnection() throws InterruptedException {
        on.discover(A + 1, A + 2);
        on.report(on.lease(A + 1), AWAY);
        on.frontier.takeDown(A + 1);

        assertThat(on.lease(A + 1).task()).isInstanceOf(RemovalTask.class);
    }
}
