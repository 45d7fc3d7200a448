package dev.courant.crawler.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.Frontier;
import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.ManualClock;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PublishedVersion;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.publish.EventSink.Outgoing;
import dev.courant.crawler.schedule.InMemoryFrontier;
import dev.courant.events.Page;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublisherTest {
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final ManualClock clock = new ManualClock();
    private final Frontier frontier = new InMemoryFrontier(
            new FrontierPolicy(LEASE, 100, LEASE, LEASE, 3, LEASE, 5, List.of()), FrontierListener.NONE, clock);
    private final List<List<Outgoing>> transactions = new CopyOnWriteArrayList<>();
    private final AtomicInteger failuresLeft = new AtomicInteger();
    private volatile Runnable whileAway = () -> {};
    private final FinishedLeases finished = new FinishedLeases(3, 10_000, 40_000);
    private final Publisher publisher = new Publisher(finished, Publication.to(this::publish, frontier), clock);
    private final Thread thread = Thread.ofVirtual().unstarted(() -> {
        try {
            publisher.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    });

    private void publish(List<Outgoing> events) {
        if (failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            whileAway.run();
            throw new IllegalStateException("Kafka is away");
        }
        transactions.add(events);
    }

    @AfterEach
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    @Test
    void publishesManyPagesInOneTransactionUpToItsLimits() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            finished.add(page(i, 100));
        }
        finished.add(page(5, 9_500));
        finished.close();
        thread.start();
        thread.join();

        assertThat(transactions).extracting(List::size).containsExactly(3, 2, 1);
        assertThat(transactions.getFirst().getFirst().event().key()).isEqualTo("https://host0.com/");
        assertThat(frontier.counts().pending()).isZero();
    }

    @Test
    void triesAFailedTransactionAgainAndTellsTheFrontierOnlyThen() throws InterruptedException {
        List<String> seen = new CopyOnWriteArrayList<>();
        whileAway =
                () -> seen.add(frontier.counts().pending() + (publisher.isFailing() ? " while failing" : " at first"));
        failuresLeft.set(3);
        finished.add(page(0, 100));
        finished.close();
        thread.start();
        thread.join();

        assertThat(seen).containsExactly("1 at first", "1 while failing", "1 while failing");
        assertThat(transactions).hasSize(1);
        assertThat(publisher.isFailing()).isFalse();
        assertThat(frontier.counts().pending()).isZero();
    }

    @Test
    void dropsAPageWhoseLeaseIsOverBecauseItsUrlIsGivenOutAnew() throws InterruptedException {
        failuresLeft.set(1);
        Finished late = page(0, 100);
        finished.add(late);
        whileAway = () -> {
            clock.advance(LEASE);
            addLater(1);
        };
        thread.start();
        await().until(() -> !transactions.isEmpty());

        assertThat(transactions).hasSize(1);
        assertThat(transactions.getFirst())
                .singleElement()
                .satisfies(event -> assertThat(event.event().key()).isEqualTo("https://host1.com/"));
        await().until(() -> frontier.counts().pending() == 1);
        assertThat(frontier.lease(1, Duration.ZERO)).singleElement().satisfies(lease -> {
            assertThat(lease.task()).isEqualTo(late.lease().task());
            assertThat(lease.id()).isNotEqualTo(late.lease().id());
        });
    }

    @Test
    void anOutageThatOutlivesALeaseStopsTheFetchingOnlyUntilItsPagesAreDropped() throws InterruptedException {
        failuresLeft.set(1);
        finished.add(page(0, 100));
        finished.close();
        whileAway = () -> clock.advance(LEASE);
        thread.start();
        thread.join();

        assertThat(transactions).isEmpty();
        assertThat(publisher.isFailing()).isFalse();
    }

    @Test
    void aFullQueueMakesFetchersWait() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            finished.add(page(i, 12_000));
        }
        Finished last = page(3, 12_000);
        Thread fetcher = Thread.ofVirtual().start(() -> {
            try {
                finished.add(last);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> fetcher.getState() == Thread.State.WAITING);

        thread.start();
        fetcher.join();
        await().until(() -> transactions.size() == 4);
    }

    private void addLater(int number) {
        try {
            finished.add(page(number, 100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Finished page(int number, int bytes) throws InterruptedException {
        String url = "https://host" + number + ".com/";
        frontier.discover(new Discovery(new PageTask(url, "s", null), Duration.ZERO));
        Lease lease = frontier.lease(1, Duration.ZERO).getFirst();
        Page page = new Page(
                "s",
                url,
                url,
                url,
                lease.id(),
                200,
                null,
                null,
                null,
                null,
                clock.instant(),
                clock.instant(),
                Page.Origin.LIVE,
                false,
                false,
                false,
                false,
                null,
                new byte[bytes]);
        Result published = new Result.Published(new PublishedVersion(page.fetchedAt(), null, null, "hash"));
        return new Finished(lease, page, new Report(lease, published, clock.instant(), List.of(), null));
    }
}
