package dev.courant.crawler.publish;

import dev.courant.crawler.frontier.Frontier;
import dev.courant.crawler.publish.EventSink.Outgoing;
import dev.courant.events.PageCodec;
import dev.courant.events.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes finished pages, many in one transaction, and tells the frontier of them once they are acknowledged.
 *
 * <p>A transaction that fails is tried again with the same events for as long as their leases last. A page whose lease is
 * over is dropped here, because the frontier has given its URL to another by then: so none is lost. One thread
 * {@link #run}s it.
 */
public final class PagePublisher {
    private static final Logger LOG = LoggerFactory.getLogger(PagePublisher.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final FinishedPages finished;
    private final EventSink sink;
    private final Frontier frontier;
    private final Clock clock;
    private volatile boolean failing;
    private int failures;

    /** A publisher that drains {@code finished}. */
    public PagePublisher(FinishedPages finished, EventSink sink, Frontier frontier, Clock clock) {
        this.finished = finished;
        this.sink = sink;
        this.frontier = frontier;
        this.clock = clock;
    }

    /** Whether the last transaction failed: then there is no use in fetching more. */
    public boolean isFailing() {
        return failing;
    }

    /** Publishes until {@link FinishedPages#close} and all is drained, or until interrupted. */
    public void run() throws InterruptedException {
        for (List<FinishedPage> batch = finished.take(); !batch.isEmpty(); batch = finished.take()) {
            publishInTime(batch);
            finished.done(batch);
        }
    }

    private void publishInTime(List<FinishedPage> batch) throws InterruptedException {
        List<FinishedPage> left = inTime(batch);
        while (!left.isEmpty() && !publish(left)) {
            Thread.sleep(pause());
            left = inTime(left);
        }
        if (left.isEmpty()) {
            // Nothing is left whose success could say that Kafka is back: only new pages can find out.
            failing = false;
        }
    }

    private List<FinishedPage> inTime(List<FinishedPage> pages) {
        Instant now = clock.instant();
        List<FinishedPage> left = pages.stream()
                .filter(page -> page.lease().deadline().isAfter(now))
                .toList();
        if (left.size() < pages.size()) {
            LOG.warn(
                    "{} pages waited too long for Kafka; their URLs will be fetched again", pages.size() - left.size());
        }
        return left;
    }

    private boolean publish(List<FinishedPage> pages) {
        try {
            sink.publish(pages.stream()
                    .map(page -> new Outgoing(Topics.PAGES, PageCodec.encode(page.page())))
                    .toList());
        } catch (RuntimeException e) {
            failures++;
            failing = true;
            // An outage is told in full once, then in a line.
            LOG.warn("Kafka did not take {} pages; trying again", pages.size(), failures == 1 ? e : null);
            return false;
        }
        failures = 0;
        failing = false;
        pages.forEach(page -> frontier.report(page.report()));
        return true;
    }

    private Duration pause() {
        Duration pause = Duration.ofMillis(100L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
