package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.RulesTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every frontier promises of sources that compete, and of leases that are given out ahead. */
abstract class SharingContract {
    private static final Duration DELAY = Duration.ofSeconds(5);

    private final FrontierTester.Factory frontiers;
    private FrontierTester on;

    SharingContract(FrontierTester.Factory frontiers) {
        this.frontiers = frontiers;
        on = new FrontierTester(frontiers);
    }

    private static FrontierPolicy with(FrontierPolicy policy, Duration lead, int credits) {
        return new FrontierPolicy(
                policy.polls(),
                policy.requestsPerHost(),
                policy.startWindow(),
                policy.leaseTime(),
                policy.attempts(),
                policy.firstRetry(),
                policy.maxRedirects(),
                policy.revisitAfter(),
                lead,
                credits,
                policy.forgetAfter());
    }

    @Test
    void aSourceWithAThousandHostsGetsNoMoreThanOneWithTwo() throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            on.discover("https://big" + i + ".example/", DELAY, "big");
        }
        on.discover("https://small1.example/", DELAY, "small");
        on.discover("https://small2.example/", DELAY, "small");

        List<String> first = on.frontier.lease(4, Duration.ZERO).stream()
                .map(lease -> lease.task().sourceId())
                .toList();

        assertThat(first).containsExactlyInAnyOrder("big", "big", "small", "small");
    }

    @Test
    void whoComesLateDoesNotCatchUpOnWhatItDidNotNeed() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            on.discover("https://big" + i + ".example/", DELAY, "big");
        }
        assertThat(on.frontier.lease(50, Duration.ZERO)).hasSize(50);
        for (int i = 0; i < 100; i++) {
            on.discover("https://late" + i + ".example/", DELAY, "late");
        }

        assertThat(on.frontier.lease(20, Duration.ZERO).stream()
                        .filter(lease -> lease.task().sourceId().equals("late")))
                .hasSizeBetween(9, 11);
    }

    @Test
    void sourcesOfOneHostTakeTurns() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            on.discover("https://a.example/one/" + i, DELAY, "one");
        }
        on.discover("https://a.example/two/0", DELAY, "two");
        on.discover("https://a.example/two/1", DELAY, "two");
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Lease lease = on.lease();
            order.add(lease.task().sourceId());
            on.report(lease, FrontierTester.published("v1"));
            on.pass(DELAY);
        }

        assertThat(order).containsSubsequence("two", "one", "two", "one").endsWith("one");
    }

    @Test
    void noMoreLeasesAreOutThanThereAreCredits() throws InterruptedException {
        on = new FrontierTester(frontiers, policy -> with(policy, Duration.ZERO, 3));
        for (int i = 0; i < 10; i++) {
            on.discover("https://host" + i + ".example/");
        }
        List<Lease> leases = on.leases();
        assertThat(leases).hasSize(3);
        assertThat(on.leases()).isEmpty();

        on.report(leases.getFirst(), FrontierTester.published("v1"));
        assertThat(on.leases()).hasSize(1);

        on.pass(FrontierTester.POLICY.leaseTime());
        assertThat(on.leases()).hasSize(3);
    }

    @Test
    void aLeaseThatComesAheadSaysFromWhenItHolds() throws InterruptedException {
        on = new FrontierTester(frontiers, policy -> with(policy, Duration.ofMillis(500), 100));
        on.discover("https://a.example/1", DELAY);
        on.discover("https://a.example/2", DELAY);
        on.publish("https://a.example/1");
        on.pass(DELAY.minusMillis(501));
        assertThat(on.leases()).isEmpty();

        on.pass(Duration.ofMillis(1));
        Lease ahead = on.lease("https://a.example/2");

        assertThat(ahead.notBefore()).isEqualTo(on.start().plus(DELAY));
        assertThat(ahead.notAfter()).isEqualTo(ahead.notBefore().plus(FrontierTester.POLICY.startWindow()));
    }

    @Test
    void aHostWhoseLeaseWasLostIsSparedAsIfItHadBeenAskedAtTheLastMoment() throws InterruptedException {
        Duration longDelay = FrontierTester.POLICY.leaseTime().multipliedBy(2);
        on.discover("https://a.example/1", longDelay);
        Lease lost = on.lease("https://a.example/1");
        on.pass(FrontierTester.POLICY.leaseTime());
        assertThat(on.leases()).isEmpty();

        on.pass(Duration.between(on.clock.instant(), lost.notAfter().plus(longDelay))
                .minusMillis(1));
        assertThat(on.leases()).isEmpty();
        on.pass(Duration.ofMillis(1));
        assertThat(on.leasedUrls()).containsExactly("https://a.example/1");
    }

    @Test
    void whatARobotsTxtElsewhereSaidIsToldAtOnceAndTakesNoSlot() throws InterruptedException {
        on = new FrontierTester(frontiers, policy -> with(policy, Duration.ZERO, 1));
        on.discover("https://a.example/1", DELAY);
        Lease page = on.lease("https://a.example/1");
        RulesTask rules = new RulesTask(
                "https://a.example/1", "s", "https://b.example/robots.txt", RulesTask.Kind.READ, new byte[] {1, 2});
        on.frontier.discover(new Discovery(rules, Duration.ZERO));

        Lease note = on.lease("https://a.example/1");
        assertThat(note.task()).isEqualTo(rules);
        assertThat(on.leases()).isEmpty();
        on.report(page, FrontierTester.published("v1"));
        assertThat(on.frontier.counts().pending()).isZero();
    }
}
