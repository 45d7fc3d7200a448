package dev.courant.parser.stream;

import dev.courant.events.Topics;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The one record that a page's record becomes.
 *
 * @param binding where it goes
 * @param key as bytes, null only if the original had none
 * @param headers all of them, in order
 * @param sourceId whose page it was, {@code unknown} if that could not be read
 * @param quality how well it was read
 */
record Output(
        Binding binding,
        byte @Nullable [] key,
        List<Header> headers,
        byte @Nullable [] value,
        String sourceId,
        Outcome outcome,
        Quality quality) {

    /** Bytes of key, headers and value, as the producer adds them up before it compresses. */
    long size() {
        long size = length(key) + length(value);
        for (Header header : headers) {
            size += header.key().length() + length(header.value());
        }
        return size;
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    /** The service's outputs; the names are those of the bindings in {@code application.yml}. */
    enum Binding {
        ARTICLES("articles"),
        REJECTIONS("rejections"),
        DEAD_LETTERS("dead-letters"),
        BACKFILL_DEAD_LETTERS("backfill-dead-letters");

        final String bindingName;

        Binding(String bindingName) {
            this.bindingName = bindingName;
        }

        /** The DLQ behind a topic of pages. */
        static Binding deadLettersOf(String topic) {
            return topic.equals(Topics.PAGES_BACKFILL.name()) ? BACKFILL_DEAD_LETTERS : DEAD_LETTERS;
        }
    }

    /** What is counted. */
    enum Outcome {
        ARTICLE,
        REJECTED,
        REMOVED,
        DEAD
    }
}
