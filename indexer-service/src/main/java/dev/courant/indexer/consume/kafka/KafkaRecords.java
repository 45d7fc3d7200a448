package dev.courant.indexer.consume.kafka;

import dev.courant.indexer.consume.Entry;
import dev.courant.indexer.consume.Incoming;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Kafka's records to ours and back. */
final class KafkaRecords {
    private KafkaRecords() {}

    static Incoming incoming(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new Incoming(record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
    }

    /** The original with the reason added, for the DLQ of its topic. */
    static ProducerRecord<byte[], byte[]> dead(Entry.Unusable entry, byte @Nullable [] value) {
        Incoming original = entry.record();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(original.topic() + ".dlq", original.key(), value);
        original.headers().forEach((name, text) -> add(record, name, text));
        entry.letter().headers().forEach((name, text) -> add(record, name, text));
        return record;
    }

    private static void add(ProducerRecord<byte[], byte[]> record, String name, String text) {
        record.headers().add(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
