package dev.courant.parser.limit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The time and the memory that one page may take. A thread cannot be stopped from outside, so whoever loops over a page's content
 * asks {@link #check} now and then, on the thread that started the budget.
 *
 * <p>Memory is counted as it is allocated, whether it is still held or not: what is held is never more.
 */
public final class PageBudget {
    /** Fifty times what the largest page may send, and a hundred times what a usual one takes. */
    public static final long MEMORY_BYTES = 512L * 1024 * 1024;

    private static final @Nullable ThreadMXBean THREADS =
            ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads ? threads : null;

    /** Asking for the memory takes longer than asking for the time, so it is asked less often. */
    private static final int MEMORY_EVERY = 16;

    private final long startedNanos = System.nanoTime();
    private final long startedBytes = allocated();
    private final Duration limit;
    private final long limitBytes;
    private int checks;

    private PageBudget(Duration limit, long limitBytes) {
        this.limit = limit;
        this.limitBytes = limitBytes;
    }

    /** A budget that starts to run now, with {@link #MEMORY_BYTES}. */
    public static PageBudget startingNow(Duration limit) {
        return startingNow(limit, MEMORY_BYTES);
    }

    /** A budget that starts to run now. */
    public static PageBudget startingNow(Duration limit, long bytes) {
        return new PageBudget(limit, bytes);
    }

    /**
     * Returns while there is time and memory left.
     *
     * @throws BudgetExceededException if there is none, or the thread was interrupted
     */
    public void check() {
        if (System.nanoTime() - startedNanos > limit.toNanos()
                || Thread.currentThread().isInterrupted()) {
            throw new BudgetExceededException(Limit.TOO_SLOW, "The page took more than " + limit);
        }
        if (checks++ % MEMORY_EVERY == 0 && allocated() - startedBytes > limitBytes) {
            throw new BudgetExceededException(
                    Limit.TOO_MUCH_MEMORY, "The page took more than " + limitBytes + " bytes of memory");
        }
    }

    private static long allocated() {
        return THREADS == null ? 0 : THREADS.getCurrentThreadAllocatedBytes();
    }
}
