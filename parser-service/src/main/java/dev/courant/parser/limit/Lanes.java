package dev.courant.parser.limit;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that do one piece of work after the other, each within a limit. Work that no longer asks for its budget cannot hold up
 * what is behind it: it is interrupted and left to itself, and another thread takes over its lane.
 */
public final class Lanes implements AutoCloseable {
    /** What a page that does ask may need to notice that its budget is used up. */
    public static final Duration GRACE = Duration.ofSeconds(2);

    private static final long MAX_PERIOD_MILLIS = 250;

    private final Duration limit;
    private final BlockingQueue<LaneWork<?>> queue = new LinkedBlockingQueue<>();
    private final Set<Lane> lanes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger opened = new AtomicInteger();
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lanes-watchdog").daemon(true).factory());
    private volatile boolean closed;

    /**
     * Opens lanes.
     *
     * @param count pieces of work at a time
     * @param limit after which one is given up
     */
    public Lanes(int count, Duration limit) {
        this.limit = limit;
        for (int i = 0; i < count; i++) {
            open();
        }
        long period = Math.clamp(limit.toMillis() / 10, 1, MAX_PERIOD_MILLIS);
        var _ = watchdog.scheduleAtFixedRate(this::watch, period, period, TimeUnit.MILLISECONDS);
    }

    /** Does some work when a lane is free; the future fails with {@link StuckException} if it was given up. */
    public <T> Future<T> submit(Callable<T> work) {
        LaneWork<T> queued = new LaneWork<>(work);
        queue.add(queued);
        if (closed) {
            queued.cancel(false);
        }
        return queued;
    }

    /**
     * What the work comes to.
     *
     * @throws StuckException if it is not done within the limit
     * @throws ExecutionException if the work throws, with that as its cause
     * @throws InterruptedException if the caller is to stop meanwhile
     */
    public <T> T call(Callable<T> work) throws ExecutionException, InterruptedException {
        Future<T> pending = submit(work);
        try {
            return pending.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StuckException stuck) {
                throw stuck;
            }
            throw e;
        } finally {
            pending.cancel(false);
        }
    }

    private void open() {
        Lane lane = new Lane(queue, opened.incrementAndGet());
        lanes.add(lane);
        lane.start();
    }

    private void watch() {
        List<Lane> lost = lanes.stream().filter(lane -> lane.giveUpAfter(limit)).toList();
        lost.forEach(lanes::remove);
        lost.forEach(_ -> open());
    }

    /** Work that is not done yet is cancelled. */
    @Override
    public void close() {
        closed = true;
        watchdog.shutdownNow();
        lanes.forEach(Lane::stop);
        queue.forEach(work -> work.cancel(false));
    }
}
