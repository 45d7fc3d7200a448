package dev.courant.local.bench.whole;

import java.time.Duration;

/** The time that measuring may take, from its start on. */
final class TimeBox {
    /** Of the minute that a quick run has; the rest is for stopping everything. */
    private static final Duration QUICK = Duration.ofSeconds(53);

    /** No machine needs so long; something is stuck. */
    private static final Duration FULL = Duration.ofMinutes(30);

    private final long startedAt = System.nanoTime();
    private final Duration limit;

    private TimeBox(Duration limit) {
        this.limit = limit;
    }

    static TimeBox of(boolean quick) {
        return new TimeBox(quick ? QUICK : FULL);
    }

    double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /** Whether something that takes so long can still be measured. */
    boolean hasTimeFor(double seconds) {
        return seconds() + seconds < limit.toMillis() / 1e3;
    }

    /** @throws TimeOverException if the time is over */
    void requireTime() {
        if (!hasTimeFor(0)) {
            throw new TimeOverException("This machine is too slow or too busy now: the benchmark was not over after "
                    + limit.toSeconds() + " s. Try again when less else runs"
                    + (limit.equals(QUICK) ? ", or leave --quick out." : "."));
        }
    }
}
