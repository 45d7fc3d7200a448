package dev.courant.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Rejection}s on {@code news.rejections}: JSON, keyed by the id that the article would have had. */
public final class RejectionCodec {
    /** The {@code ce_type} of a rejection. */
    public static final String TYPE = "dev.courant.rejection";

    private RejectionCodec() {}

    /** The record of a rejection. */
    public static EventRecord encode(Rejection rejection) {
        String revision = Long.toString(rejection.fetchedAt().toEpochMilli());
        Map<String, String> headers =
                CloudEvent.headers(TYPE, "/parser-service", rejection.id(), rejection.fetchedAt(), revision);
        headers.put(CloudEvent.CONTENT_TYPE, CloudEvent.JSON);
        return new EventRecord(rejection.id(), headers, EventJson.write(rejection));
    }

    /**
     * Reads a rejection.
     *
     * @throws InvalidEventException naming the field or header at fault
     */
    public static Rejection decode(Map<String, String> headers, byte @Nullable [] value) {
        CloudEvent.requireType(headers, TYPE);
        return EventJson.read(value, Rejection.class);
    }
}
