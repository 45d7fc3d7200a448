package dev.courant.crawler.kafka;

import dev.courant.crawler.publish.EventSink;
import dev.courant.events.Topic;
import dev.courant.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.transaction.support.TransactionOperations;

/** Publishes through Spring Cloud Stream's bindings, each call in one Kafka transaction. */
public final class StreamBridgeSink implements EventSink {
    private static final Map<Topic, String> BINDINGS = Map.of(
            Topics.PAGES, "pages-out-0",
            Topics.FRONTIER_EVENTS, "frontier-out-0");

    private final StreamBridge bridge;
    private final Supplier<TransactionOperations> transactions;

    /** A sink whose sends take part in the transaction of the calling thread; asked for when first needed. */
    public StreamBridgeSink(StreamBridge bridge, Supplier<TransactionOperations> transactions) {
        this.bridge = bridge;
        this.transactions = transactions;
    }

    @Override
    public void publish(List<Outgoing> events) {
        transactions.get().executeWithoutResult(transaction -> events.forEach(this::send));
    }

    private void send(Outgoing outgoing) {
        String binding = BINDINGS.get(outgoing.topic());
        if (binding == null || !bridge.send(binding, message(outgoing))) {
            throw new IllegalStateException(
                    "Could not be sent to " + outgoing.topic().name());
        }
    }

    private static Message<byte[]> message(Outgoing outgoing) {
        return MessageBuilder.withPayload(outgoing.event().value())
                .copyHeaders(outgoing.event().headers())
                .setHeader(KafkaHeaders.KEY, outgoing.event().key().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
