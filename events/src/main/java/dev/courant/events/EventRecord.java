package dev.courant.events;

import java.util.Map;

/**
 * An event as it stands in a topic, free of any client's types: edges turn it into a producer record or a message.
 *
 * @param key the record's key; which one, is said at each topic in {@link Topics}
 * @param headers {@code ce_*} and {@code content-type} headers, values in UTF-8 on the wire
 * @param value the value's bytes; not copied, so not to be changed
 */
public record EventRecord(String key, Map<String, String> headers, byte[] value) {
    public EventRecord {
        Require.present("key", key);
        headers = Map.copyOf(headers);
        Require.present("value", value);
    }
}
