package dev.courant.parser.limit;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Does each piece of work on a thread of its own, so that a page that no longer asks for its budget cannot hold up the ones
 * behind it: it is interrupted and left to itself. Its thread is not used again until it comes back.
 */
public final class TimeLimit implements AutoCloseable {
    /** What a page that does ask may need to notice that its budget is used up. */
    public static final Duration GRACE = Duration.ofSeconds(2);

    private static final int FRAMES = 12;

    private final Duration limit;
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("parse-", 1).daemon(true).factory());

    /**
     * A limit.
     *
     * @param limit after which work is given up
     */
    public TimeLimit(Duration limit) {
        this.limit = limit;
    }

    /**
     * What the work comes to.
     *
     * @throws StuckException if it is not done within the limit
     * @throws ExecutionException if the work throws, with that as its cause
     * @throws InterruptedException if the caller is to stop meanwhile
     */
    public <T> T call(Callable<T> work) throws ExecutionException, InterruptedException {
        AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
        Future<T> pending = workers.submit(() -> {
            worker.set(Thread.currentThread());
            return work.call();
        });
        try {
            return pending.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new StuckException("The page was stuck and given up after " + limit, where(worker.get()), e);
        } finally {
            pending.cancel(true);
        }
    }

    private static String where(@Nullable Thread worker) {
        return worker == null
                ? "not started"
                : Arrays.stream(worker.getStackTrace())
                        .limit(FRAMES)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(" < "));
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
