package dev.courant.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Source}s on {@code news.sources}: JSON, keyed by the source's id. */
public final class SourceCodec {
    /** The {@code ce_type} of a source. */
    public static final String TYPE = "dev.courant.source";

    private SourceCodec() {}

    /** The record of a source as it is defined from {@code definedAt} on. */
    public static EventRecord encode(Source source, Instant definedAt) {
        byte[] json = EventJson.write(source);
        String revision = new String(json, StandardCharsets.UTF_8);
        Map<String, String> headers = CloudEvent.headers(TYPE, "/crawler-service", source.id(), definedAt, revision);
        headers.put(CloudEvent.CONTENT_TYPE, CloudEvent.JSON);
        return new EventRecord(source.id(), headers, json);
    }

    /**
     * A definition as people and programs write it: a source's JSON.
     *
     * @throws InvalidEventException naming the field at fault
     */
    public static Source parse(byte[] json) {
        return EventJson.read(json, Source.class);
    }

    /** A source's JSON. */
    public static byte[] write(Source source) {
        return EventJson.write(source);
    }

    /**
     * Reads a source.
     *
     * @throws InvalidEventException naming the field or header at fault
     */
    public static Source decode(Map<String, String> headers, byte @Nullable [] value) {
        CloudEvent.requireType(headers, TYPE);
        return EventJson.read(value, Source.class);
    }
}
