package dev.courant.indexer.consume.kafka;

import dev.courant.events.DeadLetter;
import dev.courant.indexer.consume.Entry;
import dev.courant.indexer.consume.Incoming;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Kafka's records to ours and back. */
final class KafkaRecords {
    private KafkaRecords() {}

    static Incoming incoming(ConsumerRecord<byte[], byte[]> record) {
        List<Incoming.Header> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(new Incoming.Header(header.key(), header.value())));
        return new Incoming(record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
    }

    /** The original with the reason added, for the DLQ of its topic; the reason of an earlier failure gives way. */
    static ProducerRecord<byte[], byte[]> dead(Entry.Unusable entry, byte @Nullable [] value) {
        Incoming original = entry.record();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(original.topic() + ".dlq", original.key(), value);
        original.headers().stream()
                .filter(header -> !header.name().startsWith(DeadLetter.HEADER_PREFIX))
                .forEach(header -> record.headers().add(header.name(), header.value()));
        entry.letter()
                .headers()
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
