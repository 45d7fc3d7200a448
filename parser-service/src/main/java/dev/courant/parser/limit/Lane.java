package dev.courant.parser.limit;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One thread of {@link Lanes}. It ends with the work that it was given up with, should that ever end. */
final class Lane {
    private static final int FRAMES = 12;

    private final BlockingQueue<LaneWork<?>> queue;
    private final Thread thread;
    private volatile @Nullable LaneWork<?> current;
    private volatile boolean stopped;

    Lane(BlockingQueue<LaneWork<?>> queue, int number) {
        this.queue = queue;
        this.thread = Thread.ofPlatform().name("lane-" + number).daemon(true).unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    private void work() {
        try {
            while (!stopped) {
                LaneWork<?> next = queue.take();
                if (!next.isDone()) {
                    next.startNow();
                    current = next;
                    next.run();
                    current = null;
                    stopped |= next.wasGivenUp();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether its work has taken so long that the lane is lost with it. */
    boolean giveUpAfter(Duration limit) {
        LaneWork<?> work = current;
        if (work == null || work.runningNanos() <= limit.toNanos()) {
            return false;
        }
        String where = Arrays.stream(thread.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        boolean givenUp =
                work.completeExceptionally(new StuckException("The page was stuck and given up after " + limit, where));
        if (givenUp) {
            stop();
        }
        return givenUp;
    }

    /** Cancels what is being done. */
    void stop() {
        stopped = true;
        LaneWork<?> work = current;
        if (work != null) {
            work.cancel(false);
        }
        thread.interrupt();
    }
}
