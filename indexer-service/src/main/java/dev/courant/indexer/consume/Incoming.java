package dev.courant.indexer.consume;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was read, free of any client's types.
 *
 * @param key the key's bytes; not copied, so not to be changed
 * @param headers the last value of each header, as text
 * @param value the value's bytes; null where the record has none
 */
public record Incoming(
        String topic,
        int partition,
        long offset,
        byte @Nullable [] key,
        Map<String, String> headers,
        byte @Nullable [] value) {}
