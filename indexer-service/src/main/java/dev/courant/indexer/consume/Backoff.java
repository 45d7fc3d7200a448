package dev.courant.indexer.consume;

import java.time.Duration;

/** Waits that double from failure to failure, up to a longest one. Not thread-safe. */
public final class Backoff {
    private final Duration min;
    private final Duration max;
    private Duration next;

    public Backoff(Duration min, Duration max) {
        this.min = min;
        this.max = max;
        this.next = min;
    }

    /** How long to wait after one more failure. */
    public Duration failed() {
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(max) < 0 ? doubled : max;
        return wait;
    }

    /** The next failure is a first one again. */
    public void succeeded() {
        next = min;
    }
}
