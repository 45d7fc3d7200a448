package dev.courant.crawler.crawl;

import dev.courant.crawler.frontier.Frontier;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.publish.Finished;
import dev.courant.crawler.publish.FinishedLeases;
import dev.courant.crawler.publish.Publisher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes leases and works on each in a virtual thread of its own, up to a number at once, so that a slow host holds only
 * its own up. While Kafka takes nothing, nothing is fetched.
 */
final class CrawlLoop {
    private static final Logger LOG = LoggerFactory.getLogger(CrawlLoop.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Frontier frontier;
    private final LeaseWorker worker;
    private final Publisher publisher;
    private final FinishedLeases finished;
    private final Clock clock;
    private final int concurrency;
    private final Semaphore free;
    private volatile boolean stopping;

    CrawlLoop(
            Frontier frontier,
            LeaseWorker worker,
            Publisher publisher,
            FinishedLeases finished,
            Clock clock,
            int concurrency) {
        this.frontier = frontier;
        this.worker = worker;
        this.publisher = publisher;
        this.finished = finished;
        this.clock = clock;
        this.concurrency = concurrency;
        this.free = new Semaphore(concurrency);
    }

    /** Crawls until {@link #stop} or interrupted. */
    void run() throws InterruptedException {
        while (!stopping) {
            if (publisher.isFailing()) {
                Thread.sleep(PATIENCE);
            } else if (free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                start(1 + free.drainPermits());
            }
        }
    }

    private void start(int permits) throws InterruptedException {
        List<Lease> leases = List.of();
        try {
            leases = frontier.lease(permits, PATIENCE);
        } finally {
            free.release(permits - leases.size());
        }
        leases.forEach(lease -> Thread.startVirtualThread(() -> work(lease)));
    }

    private void work(Lease lease) {
        try {
            tryToWork(lease);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    private void tryToWork(Lease lease) throws InterruptedException {
        try {
            worker.work(lease);
        } catch (RuntimeException | Error e) {
            // An error as well: without a report its URL would stay pending, and its host blocked, until the deadline.
            LOG.error("{} failed", lease.task().url(), e);
            Result failed = new Result.Failed(Outcome.INTERNAL_ERROR, null, false);
            finished.add(new Finished(lease, new Report(lease, failed, clock.instant(), List.of(), null)));
        }
    }

    /** No further lease is taken; waits for the requests under way. @return whether all ended in time */
    boolean stop(Duration patience) throws InterruptedException {
        stopping = true;
        return free.tryAcquire(concurrency, patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
