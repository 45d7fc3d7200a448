package dev.courant.local.follow;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record as every reader of a topic sees it, headers read as UTF-8. */
public record TopicRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] value) {

    /** A record as Kafka gave it. */
    public static TopicRecord of(ConsumerRecord<byte[], byte[]> in) {
        byte @Nullable [] key = in.key();
        return new TopicRecord(
                in.topic(),
                in.partition(),
                in.offset(),
                key == null ? null : new String(key, StandardCharsets.UTF_8),
                headers(in),
                in.value());
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> in) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : in.headers()) {
            byte @Nullable [] value = header.value();
            headers.put(header.key(), value == null ? "" : new String(value, StandardCharsets.UTF_8));
        }
        return headers;
    }
}
