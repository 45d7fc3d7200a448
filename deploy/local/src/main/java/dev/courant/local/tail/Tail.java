package dev.courant.local.tail;

import dev.courant.local.console.Console;
import dev.courant.local.console.UserError;
import dev.courant.local.follow.TopicReader;
import dev.courant.local.follow.TopicRecord;
import dev.courant.local.system.RunState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Prints events until enough were printed, nobody reads any more, or it is asked to stop. */
final class Tail {
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);
    private static final int STOP_LIMIT_SECONDS = 3;

    private final Console console;
    private final TailRequest request;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    Tail(Console console, TailRequest request) {
        this.console = console;
        this.request = request;
    }

    /**
     * What is wanted.
     *
     * @param source only events of this source; null for all
     * @param max how many events to print at most
     * @param bodies whether data that is no JSON is printed
     */
    record TailRequest(
            String topic,
            boolean fromBeginning,
            long max,
            @Nullable String source,
            boolean bodies) {}

    /** Has {@link #run} return and waits until it has, so that no line is cut in two; from another thread. */
    boolean stop() {
        stopped.set(true);
        try {
            return ended.await(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Returns when it is over.
     *
     * @throws UserError if the system stops meanwhile
     */
    void run(RunState system) {
        List<String> topics = List.of(request.topic);
        try (TopicReader reader = request.fromBeginning
                ? TopicReader.fromBeginning(system.kafka(), topics)
                : TopicReader.fromNow(system.kafka(), topics)) {
            long left = request.max;
            while (left > 0 && !stopped.get() && !console.isBroken()) {
                List<TopicRecord> records = reader.poll(LOOK_EVERY);
                left -= print(records, left);
                if (records.isEmpty() && !system.isAlive()) {
                    throw new UserError("The system was stopped, so nothing more will arrive.");
                }
            }
        } finally {
            ended.countDown();
        }
    }

    /** How many were printed. */
    private long print(List<TopicRecord> records, long most) {
        long printed = 0;
        for (TopicRecord record : records) {
            EventLine line = EventLine.of(record);
            if (printed < most && !stopped.get() && isWanted(line)) {
                console.line(line.json(request.bodies));
                printed++;
            }
        }
        return printed;
    }

    private boolean isWanted(EventLine line) {
        return request.source == null
                || line.sourceId().filter(request.source::equals).isPresent();
    }
}
