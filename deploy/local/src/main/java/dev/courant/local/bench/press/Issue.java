package dev.courant.local.bench.press;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The articles that the hosts' lists name at a time. A host that is asked for its list waits until all have been asked, and
 * only then do all answer: so a crawl has all of its work from one moment on, and is measured instead of the chance of when
 * it looked where.
 */
final class Issue {
    /** Less than a crawler's patience with a server that says nothing. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final int from;
    private final int to;
    private final Duration stagger;
    private final CountDownLatch notAsked;
    private final AtomicIntegerArray asked;
    private final AtomicReference<Optional<Instant>> firstRequest = new AtomicReference<>(Optional.empty());

    /**
     * An issue that nobody has asked for.
     *
     * @param from the first article's number
     * @param to behind the last one's
     * @param stagger how much later than the host before it each host answers
     */
    Issue(int hosts, int from, int to, Duration stagger) {
        this.from = from;
        this.to = to;
        this.stagger = stagger;
        notAsked = new CountDownLatch(hosts);
        asked = new AtomicIntegerArray(hosts);
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /**
     * Returns when a host may answer. Its articles are named once: what a crawl costs must not depend on how often it happened to
     * look.
     *
     * @return whether the list names its articles; otherwise it is empty
     */
    boolean mayName(int host) throws InterruptedException {
        if (!asked.compareAndSet(host, 0, 1)) {
            return false;
        }
        notAsked.countDown();
        boolean _ = notAsked.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        Thread.sleep(stagger.multipliedBy(host));
        return true;
    }

    /** Notes a request for an article. */
    void requested(int number) {
        if (number >= from && number < to) {
            firstRequest.updateAndGet(known -> known.isPresent() ? known : Optional.of(Instant.now()));
        }
    }

    /** When the first of these articles was asked for. */
    Optional<Instant> firstRequest() {
        return firstRequest.get();
    }
}
