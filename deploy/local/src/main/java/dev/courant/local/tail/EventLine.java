package dev.courant.local.tail;

import dev.courant.local.follow.TopicRecord;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record in the JSON event format of CloudEvents 1.0: context attributes by their names, {@code data} for JSON,
 * {@code data_base64} for all else, where that is wanted; {@code datasize} says how many bytes it would be where it is not.
 * Where it lies in Kafka is told in extension attributes, the offset as text, since it may be too large for CloudEvents'
 * numbers. A record that is no event is shown with what it has.
 */
final class EventLine {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String ATTRIBUTE = "ce_";
    private static final String CONTENT_TYPE = "content-type";
    private static final String[] FIRST = {"specversion", "id", "source", "type", "subject", "time"};

    private final TopicRecord record;
    private final @Nullable JsonNode data;

    private EventLine(TopicRecord record, @Nullable JsonNode data) {
        this.record = record;
        this.data = data;
    }

    static EventLine of(TopicRecord record) {
        return new EventLine(record, data(record));
    }

    /** The source that the event belongs to, wherever its type keeps that; empty if it says nothing of one. */
    Optional<String> sourceId() {
        String attribute = record.headers().get(ATTRIBUTE + "sourceid");
        if (attribute != null || data == null) {
            return Optional.ofNullable(attribute);
        }
        JsonNode of = data.path("source").path("id");
        JsonNode found = of.isString() ? of : data.path("sourceId");
        return found.isString() ? Optional.of(found.asString()) : Optional.ofNullable(record.key());
    }

    /**
     * The line, without its end.
     *
     * @param bodies whether data that is no JSON is wanted
     */
    String json(boolean bodies) {
        ObjectNode event = JSON.createObjectNode();
        Map<String, String> headers = new TreeMap<>(record.headers());
        for (String name : FIRST) {
            put(event, name, headers.remove(ATTRIBUTE + name));
        }
        put(event, "datacontenttype", headers.remove(CONTENT_TYPE));
        headers.forEach((name, value) -> put(event, attribute(name), value));
        put(event, "partitionkey", record.key());
        event.put("kafkatopic", record.topic());
        event.put("kafkapartition", record.partition());
        event.put("kafkaoffset", Long.toString(record.offset()));
        putData(event, bodies);
        return JSON.writeValueAsString(event);
    }

    private void putData(ObjectNode event, boolean bodies) {
        byte @Nullable [] value = record.value();
        if (data != null) {
            event.set("data", data);
        } else if (value != null && bodies) {
            event.put("data_base64", Base64.getEncoder().encodeToString(value));
        } else if (value != null) {
            event.put("datasize", value.length);
        }
    }

    /** Names of attributes are lower-case letters and digits; those that are not ours need not know that. */
    private static String attribute(String header) {
        String name = header.startsWith(ATTRIBUTE) ? header.substring(ATTRIBUTE.length()) : header;
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static void put(ObjectNode event, String name, @Nullable String value) {
        if (value != null && !event.has(name)) {
            event.put(name, value);
        }
    }

    /** Null for what is not said to be JSON, and for what is no JSON although it is said. */
    private static @Nullable JsonNode data(TopicRecord record) {
        byte @Nullable [] value = record.value();
        String type = record.headers().getOrDefault(CONTENT_TYPE, "").toLowerCase(Locale.ROOT);
        if (value == null || !type.matches("[^;]+[/+]json\\s*(;.*)?")) {
            return null;
        }
        try {
            return JSON.readTree(value);
        } catch (JacksonException brokenJson) {
            return null;
        }
    }
}
