package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.PageTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class InMemoryFrontierTest extends FrontierContracts {
    @Override
    protected Tables tables() {
        return Tables.inMemory();
    }

    @Test
    void whatMakesNoSenseHoldsNothingElseUp() throws InterruptedException {
        FrontierTester on = new FrontierTester(InMemoryFrontier::new);
        on.discover("https://example.com/1");
        Lease lease = on.lease();
        Discovery nonsense = new Discovery(new PageTask("no URL", "s", null), Duration.ZERO);

        assertThatThrownBy(() ->
                        on.report(lease, FrontierTester.published("v1"), on.clock.instant(), null, List.of(nonsense)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(on.frontier.counts().pending()).isZero();
    }

    @Test
    void aDiscoveryWakesWhoWaits() throws InterruptedException, ExecutionException, TimeoutException {
        FrontierTester on = new FrontierTester(
                (policy, listener, clock) -> new InMemoryFrontier(policy, listener, Clock.systemUTC()));
        CompletableFuture<List<Lease>> waiting = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                waiting.complete(on.frontier.lease(1, Duration.ofMinutes(1)));
            } catch (InterruptedException e) {
                waiting.completeExceptionally(e);
            }
        });

        on.discover("https://example.com/1");

        assertThat(waiting.get(30, TimeUnit.SECONDS)).hasSize(1);
    }
}
