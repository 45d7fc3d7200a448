package dev.courant.parser.stream;

import dev.courant.events.DeadLetter.Reason;
import dev.courant.parser.limit.StuckException;
import dev.courant.parser.limit.TimeLimit;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parses each record within a {@link TimeLimit}; the record of a page that is stuck is dead. */
final class TimeLimiter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TimeLimiter.class);

    private final RecordParser parser;
    private final TimeLimit limit;

    /**
     * A limiter.
     *
     * @param limit after which a record is given up
     */
    TimeLimiter(RecordParser parser, Duration limit) {
        this.parser = parser;
        this.limit = new TimeLimit(limit);
    }

    /**
     * What becomes of a record, within the limit.
     *
     * @throws InterruptedException if the service stops meanwhile
     */
    Output parse(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        try {
            return limit.call(() -> parser.parse(record));
        } catch (StuckException e) {
            log.error(
                    "Gave up the page at {}-{}@{}: {} In: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage(),
                    e.where());
            return parser.dead(record, Reason.LIMIT_EXCEEDED, e);
        } catch (ExecutionException e) {
            return parser.dead(record, Reason.PROCESSING_FAILED, e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public void close() {
        limit.close();
    }
}
