package dev.courant.indexer.consume;

import dev.courant.events.ArticleEvent;
import dev.courant.events.ArticleEventCodec;
import dev.courant.events.DeadLetter;
import dev.courant.events.DeadLetter.Reason;
import dev.courant.events.InvalidEventException;
import java.time.Clock;
import java.time.Instant;

/** Tells events from records that break the contract. */
public final class RecordReader {
    private static final String SERVICE = "indexer-service";

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2199-12-31T23:59:59Z");

    private final Clock clock;

    public RecordReader(Clock clock) {
        this.clock = clock;
    }

    /** The event of a record, or the reason why there is none; never an exception. */
    public Entry read(Incoming record) {
        try {
            ArticleEvent event = ArticleEventCodec.decode(record.texts(), record.value());
            requireSane("fetchedAt", event.fetchedAt());
            requireSane("firstSeenAt", event.firstSeenAt());
            return new Entry.Usable(record, event);
        } catch (InvalidEventException e) {
            return unusable(record, Reason.INVALID_EVENT, e.field() + ": " + e.problem());
        } catch (RuntimeException e) {
            return unusable(record, Reason.PROCESSING_FAILED, e.toString());
        }
    }

    /** These make the version and the month: one out of bounds would fail its whole batch, or make an index of its own. */
    private static void requireSane(String field, Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new InvalidEventException(field, "is not between " + EARLIEST + " and " + LATEST + ": " + time);
        }
    }

    /** An event that the index will never take. */
    Entry.Unusable refused(Incoming record, String reason) {
        return unusable(record, Reason.REFUSED_BY_INDEX, reason);
    }

    private Entry.Unusable unusable(Incoming record, Reason reason, String detail) {
        return new Entry.Unusable(
                record,
                new DeadLetter(
                        reason, detail, SERVICE, record.topic(), record.partition(), record.offset(), clock.instant()));
    }
}
