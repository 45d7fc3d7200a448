package dev.courant.crawler.kafka;

import dev.courant.crawler.publish.EventSink;
import dev.courant.events.EventRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.util.function.SingletonSupplier;

/**
 * Publishes with the producers of Spring Cloud Stream's binder, each call in one Kafka transaction. Events go to the producer as they are: on
 * its way through a binding each would be looked at for JSON, byte by byte, which takes longer than packing it.
 */
final class TransactionalSink implements EventSink {
    private final Supplier<KafkaTemplate<byte[], byte[]>> kafka;

    /** @param producers of transactions; asked for when first needed, so that a Kafka that is away does not stop the start */
    TransactionalSink(Supplier<ProducerFactory<byte[], byte[]>> producers) {
        this.kafka = SingletonSupplier.of(() -> new KafkaTemplate<>(producers.get()));
    }

    @Override
    public void publish(List<Outgoing> events) {
        kafka.get().executeInTransaction(transaction -> {
            for (Outgoing event : events) {
                // What becomes of it is told when the transaction is committed.
                var _ = transaction.send(kafkaRecord(event));
            }
            return true;
        });
    }

    private static ProducerRecord<byte[], byte[]> kafkaRecord(Outgoing outgoing) {
        EventRecord event = outgoing.event();
        Headers headers = new RecordHeaders();
        event.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(
                outgoing.topic().name(), null, event.key().getBytes(StandardCharsets.UTF_8), event.value(), headers);
    }
}
