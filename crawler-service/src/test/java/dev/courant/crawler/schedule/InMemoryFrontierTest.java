package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.Frontier;
import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Lease;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InMemoryFrontierTest {
    private static Frontier frontier(FrontierPolicy policy, FrontierListener listener, Clock clock) {
        return new InMemoryFrontier(policy, listener, clock);
    }

    @Nested
    class Leases extends FrontierContract {
        @Override
        Frontier create(FrontierPolicy policy, FrontierListener listener, Clock clock) {
            return frontier(policy, listener, clock);
        }
    }

    @Nested
    class Retries extends RetryContract {
        @Override
        Frontier create(FrontierPolicy policy, FrontierListener listener, Clock clock) {
            return frontier(policy, listener, clock);
        }
    }

    @Nested
    class Moved extends MovesContract {
        @Override
        String url(String name) {
            return "https://a.example.com/" + name;
        }

        @Override
        Frontier create(FrontierPolicy policy, FrontierListener listener, Clock clock) {
            return frontier(policy, listener, clock);
        }
    }

    @Nested
    class MovedToOtherHosts extends MovesContract {
        @Override
        String url(String name) {
            return "https://" + name + ".example/";
        }

        @Override
        Frontier create(FrontierPolicy policy, FrontierListener listener, Clock clock) {
            return frontier(policy, listener, clock);
        }
    }

    @Nested
    class Shared extends SharingContract {
        @Override
        Frontier create(FrontierPolicy policy, FrontierListener listener, Clock clock) {
            return frontier(policy, listener, clock);
        }
    }

    @Nested
    class Read extends ReadingContract {
        @Override
        Frontier create(FrontierPolicy policy, FrontierListener listener, Clock clock) {
            return frontier(policy, listener, clock);
        }
    }

    @Nested
    class Withdrawn extends WithdrawalContract {
        @Override
        Frontier create(FrontierPolicy policy, FrontierListener listener, Clock clock) {
            return frontier(policy, listener, clock);
        }
    }

    @Nested
    class Visited extends RevisitContract {
        @Override
        Frontier create(FrontierPolicy policy, FrontierListener listener, Clock clock) {
            return frontier(policy, listener, clock);
        }
    }

    @Nested
    class Called extends EarlyVisitContract {
        @Override
        Frontier create(FrontierPolicy policy, FrontierListener listener, Clock clock) {
            return frontier(policy, listener, clock);
        }
    }

    @Nested
    class Known extends KnowledgeContract {
        @Override
        Frontier create(FrontierPolicy policy, FrontierListener listener, Clock clock) {
            return frontier(policy, listener, clock);
        }
    }

    @Test
    void aDiscoveryWakesWhoWaits() throws InterruptedException, ExecutionException, TimeoutException {
        FrontierTester on =
                new FrontierTester((policy, listener, clock) -> frontier(policy, listener, Clock.systemUTC()));
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
