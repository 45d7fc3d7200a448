package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every frontier promises of redirects and of pages that claim another address. */
abstract class MovesContract {
    private final String A = url("a");
    private final String B = url("b");
    private final String C = url("c");
    private static final Result GONE = new Result.Ended(Outcome.HTTP_ERROR);

    private final FrontierTester on;

    MovesContract(FrontierTester.Factory frontiers) {
        on = new FrontierTester(frontiers);
    }

    /** A page of that name; whether all are of one host, is the case at hand. */
    abstract String url(String name);

    private void redirect(String from, String to) throws InterruptedException {
        on.report(on.lease(from), new Result.Redirected(to));
    }

    private void alias(String from, String to) throws InterruptedException {
        on.report(on.lease(from), new Result.AliasOf(to));
    }

    @Test
    void followsARedirectInASlotOfItsOwnAndRemembersTheWay() throws InterruptedException {
        on.discover(A);
        Instant seen = on.clock.instant();
        on.pass(Duration.ofSeconds(5));
        redirect(A, B);

        Lease target = on.lease(B);
        PageTask task = (PageTask) target.task();
        assertThat(task.requestedUrl()).isEqualTo(A);
        assertThat(task.redirects()).isEqualTo(1);
        assertThat(target.firstSeenAt()).isEqualTo(seen);
        on.report(target, FrontierTester.published("v1"));
        assertThat(on.events).containsExactly("discovered", "REDIRECTED", "discovered", "PUBLISHED");
        assertThat(on.frontier.counts().pending()).isZero();
    }

    @Test
    void aRedirectToAPageThatIsKnownFetchesNothingTwice() throws InterruptedException {
        on.discover(A, B);
        redirect(A, B);
        on.publish(B);

        assertThat(on.leases()).isEmpty();
    }

    @Test
    void aRingOfRedirectsEnds() throws InterruptedException {
        on.discover(A);
        for (int i = 0; i < 10 && on.frontier.counts().pending() > 0; i++) {
            Lease lease = on.lease();
            on.report(lease, new Result.Redirected(lease.task().url().equals(A) ? B : A));
        }

        assertThat(on.frontier.counts().pending()).isZero();
        assertThat(on.events).contains("TOO_MANY_REDIRECTS").doesNotContain("PUBLISHED");
    }

    @Test
    void aPageThatRedirectsToItselfEnds() throws InterruptedException {
        on.discover(A);
        redirect(A, A);

        assertThat(on.events).endsWith("TOO_MANY_REDIRECTS");
    }

    @Test
    void aChainOfRedirectsEnds() throws InterruptedException {
        on.discover(A);
        for (int i = 0; i <= FrontierTester.POLICY.maxRedirects(); i++) {
            on.report(on.lease(), new Result.Redirected(B + i));
        }

        assertThat(on.frontier.counts().pending()).isZero();
        assertThat(on.events).endsWith("TOO_MANY_REDIRECTS");
    }

    @Test
    void anAliasMakesADiscoveryOfWhatItClaims() throws InterruptedException {
        on.discover(A);
        alias(A, B);
        PageTask task = (PageTask) on.lease(B).task();

        assertThat(task.visited()).containsExactly(A);
        assertThat(task.redirects()).isZero();
        assertThat(task.settled()).isFalse();
    }

    @Test
    void anAliasOfAPublishedPageIsADuplicate() throws InterruptedException {
        on.discover(A, B);
        Lease a = on.lease(A);
        on.report(a, new Result.HandedBack());
        Map<String, Lease> both = on.leases().stream()
                .collect(Collectors.toMap(lease -> lease.task().url(), lease -> lease));
        on.report(Objects.requireNonNull(both.get(B)), FrontierTester.published("v1"));
        on.report(Objects.requireNonNull(both.get(A)), new Result.AliasOf(B));

        assertThat(on.leases()).isEmpty();
        assertThat(on.events).endsWith("PUBLISHED", "ALIAS");
    }

    @Test
    void anAliasWhoseClaimComesToNothingIsPublishedItself() throws InterruptedException {
        on.discover(A);
        alias(A, B);
        on.report(on.lease(B), GONE);

        assertThat(settled(A)).isTrue();
    }

    @Test
    void anAliasOfAPageThatCameToNothingIsPublishedItself() throws InterruptedException {
        on.discover(B, A);
        on.report(on.lease(B), GONE);
        alias(A, B);

        assertThat(settled(A)).isTrue();
    }

    @Test
    void anAliasOfAWaitingPageThatThenComesToNothingIsPublishedItself() throws InterruptedException {
        on.discover(A, B);
        alias(A, B);
        on.report(on.lease(B), GONE);

        assertThat(settled(A)).isTrue();
    }

    @Test
    void allWhoClaimAPageThatComesToNothingArePublishedThemselves() throws InterruptedException {
        on.discover(A, C);
        alias(A, B);
        alias(C, B);
        on.report(on.lease(B), GONE);

        assertThat(settled(A)).isTrue();
        assertThat(settled(C)).isTrue();
        assertThat(on.frontier.counts().pending()).isZero();
    }

    @Test
    void aClaimThatRedirectsToWhatHasFailedBringsTheAliasBack() throws InterruptedException {
        on.discover(C, A);
        on.report(on.lease(C), GONE);
        alias(A, B);
        redirect(B, C);

        assertThat(settled(A)).isTrue();
        assertThat(on.frontier.counts().pending()).isZero();
    }

    @Test
    void anAliasThatFailsOnceItIsBackLeavesTheTurnToWhoClaimedIt() throws InterruptedException {
        on.discover(A);
        alias(A, B);
        alias(B, C);
        on.report(on.lease(C), GONE);
        on.report(on.lease(B), GONE);

        assertThat(settled(A)).isTrue();
    }

    @Test
    void aClaimThatRedirectsIntoNothingBringsTheAliasBack() throws InterruptedException {
        on.discover(A);
        alias(A, B);
        redirect(B, C);
        on.report(on.lease(C), GONE);

        assertThat(settled(A)).isTrue();
    }

    @Test
    void aClaimThatRedirectsBackSettlesThePageReached() throws InterruptedException {
        on.discover(A);
        alias(A, B);
        redirect(B, A);

        assertThat(settled(A)).isTrue();
        assertThat(on.frontier.counts().pending()).isZero();
    }

    @Test
    void twoKnownPagesThatClaimEachOtherAreNotBothLost() throws InterruptedException {
        on.discover(A, B);
        alias(A, B);
        alias(B, A);

        assertThat(settled(B)).isTrue();
        assertThat(on.leases()).isEmpty();
    }

    @Test
    void aKnownPageThatRedirectsToItsAliasIsNotLost() throws InterruptedException {
        on.discover(B, A);
        redirect(B, A);
        alias(A, B);

        assertThat(settled(A)).isTrue();
    }

    /** Whether {@code url} is leased next, to be published whatever it claims; then it is. */
    private boolean settled(String url) throws InterruptedException {
        Lease lease = on.lease(url);
        on.report(lease, FrontierTester.published("v1"));
        return ((PageTask) lease.task()).settled();
    }
}
