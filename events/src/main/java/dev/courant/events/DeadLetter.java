package dev.courant.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a record lies in a DLQ: headers that are added to the original's own, whose key, value and headers stay as they
 * were, so that a replay is a copy without the {@code ce_dlq*} headers.
 *
 * @param reason what sort of failure it was
 * @param detail what exactly was wrong, for whoever mends it
 * @param service who could not use the record
 * @param topic where it came from, with {@code partition} and {@code offset}
 * @param failedAt when it was put aside
 */
public record DeadLetter(
        Reason reason, String detail, String service, String topic, int partition, long offset, Instant failedAt) {

    /** All headers of a dead letter start so. */
    public static final String HEADER_PREFIX = "ce_dlq";

    private static final int MAX_DETAIL_CHARS = 1_000;

    /** What sort of failure it was. */
    public enum Reason {
        /** The record breaks the contract: a header or field is missing or wrong. */
        INVALID_EVENT,
        /** The record is sound, but this service failed on it: a bug, worth a fixture. */
        PROCESSING_FAILED,
        /** The page took more time or memory than a page may. */
        LIMIT_EXCEEDED,
        /** Elasticsearch refused the document for good. */
        REFUSED_BY_INDEX
    }

    public DeadLetter {
        Require.present("reason", reason);
        Require.text("service", service);
        Require.text("topic", topic);
        Require.present("failedAt", failedAt);
        detail = detail.length() <= MAX_DETAIL_CHARS ? detail : detail.substring(0, MAX_DETAIL_CHARS);
    }

    /** The headers to add, in a fixed order. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HEADER_PREFIX + "reason", WireNames.of(reason));
        headers.put(HEADER_PREFIX + "detail", detail);
        headers.put(HEADER_PREFIX + "service", service);
        headers.put(HEADER_PREFIX + "topic", topic);
        headers.put(HEADER_PREFIX + "partition", Integer.toString(partition));
        headers.put(HEADER_PREFIX + "offset", Long.toString(offset));
        headers.put(HEADER_PREFIX + "time", failedAt.toString());
        return headers;
    }

    /** Reads back what {@link #headers} wrote. */
    public static DeadLetter from(Map<String, String> headers) {
        Headers in = new Headers(headers);
        return new DeadLetter(
                in.oneOf(HEADER_PREFIX + "reason", Reason.class),
                in.text(HEADER_PREFIX + "detail"),
                in.text(HEADER_PREFIX + "service"),
                in.text(HEADER_PREFIX + "topic"),
                in.integer(HEADER_PREFIX + "partition"),
                in.longInteger(HEADER_PREFIX + "offset"),
                in.instant(HEADER_PREFIX + "time"));
    }
}
