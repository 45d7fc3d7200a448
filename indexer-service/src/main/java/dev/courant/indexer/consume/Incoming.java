package dev.courant.indexer.consume;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was read, free of any client's types.
 *
 * @param key the key's bytes; not copied, so not to be changed
 * @param headers all of them, in their order
 * @param value the value's bytes; null where the record has none
 */
public record Incoming(
        String topic,
        int partition,
        long offset,
        byte @Nullable [] key,
        List<Header> headers,
        byte @Nullable [] value) {
    /** A header as it was read; a name may come more than once, and its value need not be text. */
    public record Header(String name, byte @Nullable [] value) {}

    /** The last value of each header, read as UTF-8: what the codecs go by. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : headers) {
            byte[] value = header.value();
            if (value != null) {
                texts.put(header.name(), new String(value, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
