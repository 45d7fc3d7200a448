package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.Result;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every frontier promises of failures and of lists. */
abstract class RetryContract {
    private static final String A = "https://a.example.com/";
    private static final Result BROKEN = new Result.Failed(Outcome.SERVER_ERROR, null, false);

    private final FrontierTester on;

    RetryContract(FrontierTester.Factory frontiers) {
        on = new FrontierTester(frontiers);
    }

    @Test
    void triesAgainWithLongerAndLongerPausesAndThenGivesUp() throws InterruptedException {
        on.discover(A + 1);
        on.report(on.lease(A + 1), BROKEN);
        on.pass(Duration.ofSeconds(9));
        assertThat(on.leases()).isEmpty();
        on.pass(Duration.ofSeconds(1));
        on.report(on.lease(A + 1), BROKEN);
        on.pass(Duration.ofSeconds(29));
        assertThat(on.leases()).isEmpty();
        on.pass(Duration.ofSeconds(1));
        assertThat(on.frontier.counts().pending()).isEqualTo(1);
        on.report(on.lease(A + 1), BROKEN);

        on.pass(Duration.ofDays(1));
        assertThat(on.leases()).isEmpty();
        assertThat(on.frontier.counts().pending()).isZero();
        assertThat(on.events).containsExactly("discovered", "SERVER_ERROR");
    }

    @Test
    void otherUrlsOfTheHostGoOnMeanwhile() throws InterruptedException {
        on.discover(A + 1, A + 2);
        on.report(on.lease(A + 1), BROKEN);

        on.publish(A + 2);
    }

    @Test
    void aHostThatAsksForPatienceGetsIt() throws InterruptedException {
        on.discover(A + 1, A + 2);
        on.report(on.lease(A + 1), new Result.Failed(Outcome.OVERLOADED, Duration.ofMinutes(2), true));

        on.pass(Duration.ofSeconds(119));
        assertThat(on.leases()).isEmpty();
        on.pass(Duration.ofSeconds(1));
        assertThat(on.leases()).isNotEmpty();
    }

    @Test
    void aDeferralMakesTheHostWaitAndIsNoFailure() throws InterruptedException {
        on.discover(A + 1, A + 2);
        for (int i = 0; i < 2 * FrontierTester.POLICY.attempts(); i++) {
            on.unsent(on.lease(A + 1), new Result.Deferred(Duration.ofSeconds(2)));
            on.pass(Duration.ofMillis(1_999));
            assertThat(on.leases()).isEmpty();
            on.pass(Duration.ofMillis(1));
        }

        on.publish(A + 1);
    }

    @Test
    void aHostThatDoesNotSayHowLongGetsAMinuteThenTwo() throws InterruptedException {
        Result overloaded = new Result.Failed(Outcome.OVERLOADED, null, true);
        on.discover(A + 1, A + 2);
        on.report(on.lease(), overloaded);
        on.pass(Duration.ofSeconds(59));
        assertThat(on.leases()).isEmpty();
        on.pass(Duration.ofSeconds(16));
        on.report(on.lease(), overloaded);
        on.pass(Duration.ofSeconds(119));
        assertThat(on.leases()).isEmpty();
        on.pass(Duration.ofSeconds(31));

        assertThat(on.leases()).isNotEmpty();
    }

    @Test
    void aServerCannotSendUsAwayForLongerThanADay() throws InterruptedException {
        on.discover(A + 1);
        on.report(on.lease(), new Result.Failed(Outcome.OVERLOADED, Duration.ofDays(9_999), true));
        on.pass(Duration.ofDays(1));

        assertThat(on.leases()).hasSize(1);
    }

    @Test
    void readsAListAtOnceAndThenAtItsInterval() throws InterruptedException {
        PollTask feed = new PollTask(A + "feed", "s", PollTask.Kind.FEED);
        on.frontier.watch("s", List.of(feed), Duration.ZERO);
        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(1, 1, 0));
        Lease reading = on.lease(A + "feed");
        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(1, 1, 0));
        on.report(reading, new Result.Ended(Outcome.POLLED));
        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(0, 0, 0));

        on.pass(Duration.ofMinutes(10).minusMillis(1));
        assertThat(on.leases()).isEmpty();
        on.pass(Duration.ofMillis(1));
        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(0, 0, 0));
        Lease second = on.lease(A + "feed");
        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(1, 0, 0));
        on.report(second, new Result.Ended(Outcome.POLLED));
        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(0, 0, 0));
    }

    @Test
    void whatAListNamesIsKnownBeforeItsReadingIsOver() throws InterruptedException {
        PollTask index = new PollTask(A + "index.xml", "s", PollTask.Kind.SITEMAP);
        on.frontier.watch("s", List.of(index), Duration.ZERO);
        Discovery page = new Discovery(new PageTask(A + 1, "s", null), Duration.ZERO);
        Discovery part = new Discovery(index.child(A + "part.xml"), Duration.ZERO);
        on.report(on.lease(), new Result.Ended(Outcome.POLLED), on.clock.instant(), null, List.of(page, part));

        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(2, 0, 0));
        assertThat(on.leasedUrls()).containsExactly(A + 1, A + "part.xml");
    }

    @Test
    void aListThatRecursGoesBeforePagesAndAPartOfAnIndexInItsTurn() throws InterruptedException {
        on.discover(A + 1);
        PollTask index = new PollTask(A + "index.xml", "s", PollTask.Kind.SITEMAP);
        on.frontier.discover(new Discovery(index.child(A + "part.xml"), Duration.ZERO));
        on.discover(A + 2);
        on.frontier.watch("s", List.of(index), Duration.ZERO);

        for (String next : List.of("index.xml", "1", "part.xml", "2")) {
            on.report(on.lease(A + next), new Result.Ended(Outcome.POLLED));
        }
    }

    @Test
    void aPartOfAnIndexIsReadOncePerReadingOfTheIndex() throws InterruptedException {
        PollTask index = new PollTask(A + "index.xml", "s", PollTask.Kind.SITEMAP);
        Discovery part = new Discovery(index.child(A + "part.xml"), Duration.ZERO);
        on.frontier.discover(part);
        on.frontier.discover(part);
        assertThat(on.frontier.counts().pending()).isEqualTo(1);
        on.report(on.lease(), new Result.Ended(Outcome.POLLED));

        on.frontier.discover(part);
        assertThat(on.frontier.counts().pending()).isEqualTo(1);
    }

    @Test
    void aListThatCannotBeReadDoesNotHoldItsSourceUpForEver() throws InterruptedException {
        on.frontier.watch("s", List.of(new PollTask(A + "feed", "s", PollTask.Kind.FEED)), Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            assertThat(on.frontier.counts().sourcesUnpolled()).isEqualTo(1);
            on.report(on.lease(), BROKEN);
            on.pass(Duration.ofMinutes(1));
        }

        assertThat(on.frontier.counts()).isEqualTo(new FrontierCounts(0, 0, 0));
        assertThat(on.events).containsExactly("FEED SERVER_ERROR");
    }

    @Test
    void aListThatRedirectsIsReadWhereItLeads() throws InterruptedException {
        on.frontier.watch("s", List.of(new PollTask(A + "feed", "s", PollTask.Kind.FEED)), Duration.ZERO);
        on.report(on.lease(A + "feed"), new Result.Redirected("https://feeds.example.org/x"));
        on.report(on.lease("https://feeds.example.org/x"), new Result.Ended(Outcome.POLLED));
        on.pass(Duration.ofMinutes(10));

        on.lease(A + "feed");
    }
}
