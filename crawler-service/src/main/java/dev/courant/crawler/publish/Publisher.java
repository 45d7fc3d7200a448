package dev.courant.crawler.publish;

import dev.courant.crawler.publish.EventSink.Outgoing;
import dev.courant.events.Page;
import dev.courant.events.PageCodec;
import dev.courant.events.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what finished leases brought and reports them, many in one transaction: what is finished when the last one
 * is over goes into the next.
 *
 * <p>A transaction that fails is tried again with the same events for as long as their leases last. A page whose lease is
 * over is dropped here, because the frontier has given its URL to another by then: so none is lost. One thread
 * {@link #run}s it.
 */
public final class Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final FinishedLeases finished;
    private final Publication publication;
    private final Clock clock;
    private volatile boolean failing;
    private int failures;

    /** A publisher that drains {@code finished}. */
    public Publisher(FinishedLeases finished, Publication publication, Clock clock) {
        this.finished = finished;
        this.publication = publication;
        this.clock = clock;
    }

    /** Whether the last transaction failed: then there is no use in fetching more. */
    public boolean isFailing() {
        return failing;
    }

    /** Publishes until {@link FinishedLeases#close} and all is drained, or until interrupted. */
    public void run() throws InterruptedException {
        for (List<Finished> batch = finished.take(); !batch.isEmpty(); batch = finished.take()) {
            publishInTime(batch);
            finished.done(batch);
        }
    }

    private void publishInTime(List<Finished> batch) throws InterruptedException {
        List<Finished> left = inTime(batch);
        while (!left.isEmpty() && !publish(left)) {
            Thread.sleep(pause());
            left = inTime(left);
        }
        if (left.isEmpty()) {
            // Nothing is left whose success could say that Kafka is back: only new leases can find out.
            failing = false;
        }
    }

    private List<Finished> inTime(List<Finished> leases) {
        Instant now = clock.instant();
        List<Finished> left = leases.stream()
                .filter(finishedLease -> finishedLease.lease().deadline().isAfter(now))
                .toList();
        if (left.size() < leases.size()) {
            LOG.warn(
                    "{} leases waited too long for Kafka; their URLs will be fetched again",
                    leases.size() - left.size());
        }
        return left;
    }

    private boolean publish(List<Finished> leases) {
        try {
            publication.publish(
                    leases.stream().flatMap(Publisher::event).toList(),
                    leases.stream().map(Finished::report).toList());
        } catch (RuntimeException e) {
            failures++;
            failing = true;
            // An outage is told in full once, then in a line.
            LOG.warn("Kafka did not take {} leases' results; trying again", leases.size(), failures == 1 ? e : null);
            return false;
        }
        failures = 0;
        failing = false;
        leases.forEach(lease -> lease.afterwards().run());
        return true;
    }

    private static Stream<Outgoing> event(Finished lease) {
        Page page = lease.page();
        return page == null ? Stream.empty() : Stream.of(new Outgoing(Topics.PAGES, PageCodec.encode(page)));
    }

    private Duration pause() {
        Duration pause = Duration.ofMillis(100L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
