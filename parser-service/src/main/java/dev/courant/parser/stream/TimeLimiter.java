package dev.courant.parser.stream;

import dev.courant.events.DeadLetter.Reason;
import dev.courant.parser.limit.BudgetExceededException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parses each record on a thread of its own, so that a page that no longer asks for its budget cannot hold up the ones behind
 * it: it is interrupted and left to itself, and its record is dead. Its thread is not used again until it comes back.
 */
final class TimeLimiter implements AutoCloseable {
    /** What a page that does ask may need to notice that its budget is used up. */
    static final Duration GRACE = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(TimeLimiter.class);
    private static final int FRAMES = 12;

    private final RecordParser parser;
    private final Duration limit;
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("parse-", 1).daemon(true).factory());

    /**
     * A limiter.
     *
     * @param limit after which a record is given up
     */
    TimeLimiter(RecordParser parser, Duration limit) {
        this.parser = parser;
        this.limit = limit;
    }

    /**
     * What becomes of a record, within the limit.
     *
     * @throws InterruptedException if the service stops meanwhile
     */
    Output parse(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
        Future<Output> pending = workers.submit(() -> {
            worker.set(Thread.currentThread());
            return parser.parse(record);
        });
        try {
            return pending.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return givenUp(record, worker.get());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return parser.dead(record, Reason.PROCESSING_FAILED, cause);
        } finally {
            pending.cancel(true);
        }
    }

    /** Where it is stuck is what whoever mends it needs to know. */
    private Output givenUp(ConsumerRecord<byte[], byte[]> record, @Nullable Thread worker) {
        String where = worker == null
                ? "not started"
                : Arrays.stream(worker.getStackTrace())
                        .limit(FRAMES)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(" < "));
        log.error(
                "Gave up the page at {}-{}@{} after {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                limit,
                where);
        return parser.dead(
                record,
                Reason.LIMIT_EXCEEDED,
                new BudgetExceededException("The page was stuck and given up after " + limit));
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
