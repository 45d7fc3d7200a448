package dev.courant.parser.limit;

import java.time.Duration;

/**
 * The time that one page may take. A thread cannot be stopped from outside, so whoever loops over a page's content asks
 * {@link #check} now and then.
 */
public final class PageBudget {
    private final long startedNanos;
    private final Duration limit;

    private PageBudget(Duration limit) {
        this.startedNanos = System.nanoTime();
        this.limit = limit;
    }

    /** A budget that starts to run now. */
    public static PageBudget startingNow(Duration limit) {
        return new PageBudget(limit);
    }

    /**
     * Returns while there is time left.
     *
     * @throws BudgetExceededException if there is none, or the thread was interrupted
     */
    public void check() {
        if (System.nanoTime() - startedNanos > limit.toNanos()
                || Thread.currentThread().isInterrupted()) {
            throw new BudgetExceededException("The page took more than " + limit);
        }
    }
}
