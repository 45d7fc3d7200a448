package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every frontier promises of hosts and leases, whatever it keeps its state in. */
abstract class FrontierContract {
    private static final String A = "https://a.example.com/";
    private static final String B = "https://b.example.org/";
    private static final Duration DELAY = Duration.ofSeconds(5);
    private static final Result PUBLISHED = FrontierTester.published("v1");

    private final FrontierTester on;

    FrontierContract(FrontierTester.Factory frontiers) {
        on = new FrontierTester(frontiers);
    }

    @Test
    void givesAUrlOutOnce() throws InterruptedException {
        on.discover(A + 1);
        on.discover(A + 1);

        on.publish(A + 1);

        on.discover(A + 1);
        assertThat(on.leases()).isEmpty();
        assertThat(on.events).containsExactly("discovered", "PUBLISHED");
    }

    @Test
    void keepsTheDelayFromRequestToRequest() throws InterruptedException {
        on.discover(A + 1, DELAY);
        on.discover(A + 2, DELAY);
        Lease first = on.lease(A + 1);
        on.pass(Duration.ofSeconds(2));
        on.report(first, PUBLISHED, on.clock.instant().minusSeconds(1), null, List.of());

        on.pass(Duration.ofMillis(3_999));
        assertThat(on.leases()).isEmpty();

        on.pass(Duration.ofMillis(1));
        assertThat(on.leasedUrls()).containsExactly(A + 2);
    }

    @Test
    void asksAHostWithADelayForOneThingAtATime() throws InterruptedException {
        on.discover(A + 1, DELAY);
        on.discover(A + 2, DELAY);
        on.lease(A + 1);

        on.pass(Duration.ofMinutes(4));

        assertThat(on.leases()).isEmpty();
    }

    @Test
    void takesTheLongestDelayThatAnybodyAsksFor() throws InterruptedException {
        on.discover(A + 1, DELAY);
        on.discover(A + 2, Duration.ofSeconds(1));
        on.report(on.lease(), PUBLISHED, on.clock.instant(), Duration.ofSeconds(20), List.of());

        on.pass(Duration.ofSeconds(19));
        assertThat(on.leases()).isEmpty();
        on.pass(Duration.ofSeconds(1));
        assertThat(on.leases()).hasSize(1);
    }

    @Test
    void aDelayThatIsLearntLaterHoldsFromTheLastRequestOn() throws InterruptedException {
        on.discover(A + 1);
        on.publish(A + 1);
        on.discover(A + 2, DELAY);

        on.pass(DELAY.minusMillis(1));
        assertThat(on.leases()).isEmpty();
        on.pass(Duration.ofMillis(1));
        assertThat(on.leasedUrls()).containsExactly(A + 2);
    }

    @Test
    void sparesTheSubdomainsOfOneSiteTogether() throws InterruptedException {
        on.discover("https://www.example.com/1", DELAY);
        on.discover("https://amp.example.com/2", DELAY);

        assertThat(on.leases()).hasSize(1);
    }

    @Test
    void opensFewRequestsToAHostWithoutADelayAndOneBeforeItsFirstAnswer() throws InterruptedException {
        on.discover(A + 1, A + 2, A + 3, A + 4, A + 5);

        List<Lease> first = on.leases();
        assertThat(first).hasSize(1);
        on.report(first.getFirst(), PUBLISHED);

        assertThat(on.leases()).hasSize(FrontierTester.POLICY.requestsPerHost());
    }

    @Test
    void oneHostWithManyUrlsDelaysNobody() throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            on.discover(A + i, DELAY);
        }
        on.discover(B + 1, DELAY);

        assertThat(on.leasedUrls()).containsExactlyInAnyOrder(A + 0, B + 1);
    }

    @Test
    void allHostsGetTheirTurn() throws InterruptedException {
        Set<String> hosts = new TreeSet<>();
        for (int i = 0; i < 50; i++) {
            on.discover("https://host" + i + ".com/1", DELAY);
            on.discover("https://host" + i + ".com/2", DELAY);
        }
        for (int i = 0; i < 50; i++) {
            Lease lease = on.lease();
            hosts.add(lease.task().url());
            on.report(lease, PUBLISHED);
        }

        assertThat(hosts).hasSize(50).allMatch(url -> url.endsWith("/1"));
    }

    @Test
    void aSlotThatWasNotUsedIsFreeAgain() throws InterruptedException {
        on.discover(A + 1, DELAY);
        on.discover(A + 2, DELAY);
        on.unsent(on.lease(A + 1), new Result.Ended(Outcome.DISALLOWED));

        assertThat(on.leasedUrls()).containsExactly(A + 2);
    }

    @Test
    void aUrlHandedBackIsNextInItsHostsNextSlot() throws InterruptedException {
        on.discover(A + 1, DELAY);
        on.discover(A + 2, DELAY);
        on.report(on.lease(A + 1), new Result.HandedBack());

        assertThat(on.leases()).isEmpty();
        on.pass(DELAY);
        assertThat(on.leasedUrls()).containsExactly(A + 1);
    }

    @Test
    void givesAnExpiredLeaseOutAnewAndIgnoresItsReport() throws InterruptedException {
        on.discover(A + 1, DELAY);
        Lease lost = on.lease(A + 1);
        on.pass(FrontierTester.POLICY.leaseTime());

        Lease second = on.lease(A + 1);
        assertThat(second.id()).isNotEqualTo(lost.id());
        on.report(lost, PUBLISHED);
        assertThat(on.frontier.counts().pending()).isEqualTo(1);
        on.report(second, PUBLISHED);

        assertThat(on.frontier.counts().pending()).isZero();
        assertThat(on.events).containsExactly("discovered", "PUBLISHED");
    }

    @Test
    void aLeaseSaysWhenItHolds() throws InterruptedException {
        on.discover(A + 1, DELAY);
        on.pass(Duration.ofSeconds(30));
        Instant now = on.clock.instant();

        Lease lease = on.lease(A + 1);

        assertThat(lease.firstSeenAt()).isEqualTo(now.minusSeconds(30));
        assertThat(lease.notBefore()).isBeforeOrEqualTo(now);
        assertThat(lease.notAfter()).isAfter(now);
        assertThat(lease.deadline()).isEqualTo(now.plus(FrontierTester.POLICY.leaseTime()));
        assertThat(lease.lastPublishedAt()).isNull();
    }

    @Test
    void namesEveryLeaseAnew() throws InterruptedException {
        on.discover(A + 1, B + 1);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            for (Lease lease : on.leases()) {
                ids.add(lease.id());
                on.report(lease, new Result.HandedBack());
            }
        }

        assertThat(ids).hasSize(10).doesNotHaveDuplicates();
    }
}
