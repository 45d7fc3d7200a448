package dev.courant.parser.stream;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes a batch of {@code news.pages} or {@code news.pages.backfill} and sends one record for each of its records, all within the batch's transaction. It
 * throws only for what a new attempt may cure (Kafka is away, the service stops): then nothing of the batch is visible to
 * {@code read_committed} readers, and the whole batch comes again.
 */
final class PageBatchConsumer implements Consumer<Message<List<byte[]>>> {
    private final BatchParser parser;
    private final SourceTable sources;
    private final StreamBridge outputs;
    private final PageMetrics metrics;

    PageBatchConsumer(BatchParser parser, SourceTable sources, StreamBridge outputs, PageMetrics metrics) {
        this.parser = parser;
        this.sources = sources;
        this.outputs = outputs;
        this.metrics = metrics;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        List<ConsumerRecord<byte[], byte[]>> records = records(batch);
        sources.refresh();
        List<Output> results = parse(records);
        results.forEach(this::send);
        afterCommit(() -> results.forEach(metrics::count));
    }

    /** The records as Kafka gave them: key, headers and a null value included. */
    @SuppressWarnings("unchecked")
    private static List<ConsumerRecord<byte[], byte[]>> records(Message<List<byte[]>> batch) {
        List<ConsumerRecord<byte[], byte[]>> records = batch.getHeaders().get(KafkaHeaders.RAW_DATA, List.class);
        // Settings that lose records would show here: the payload is empty when content types are converted.
        if (records == null || records.size() != batch.getPayload().size()) {
            throw new IllegalStateException("The batch came without its records: check the binding's settings");
        }
        return records;
    }

    private List<Output> parse(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            return parser.parse(records);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped in the middle of a batch; it will be read again", e);
        }
    }

    private void send(Output output) {
        Object value = output.value() == null ? KafkaNull.INSTANCE : output.value();
        Message<Object> message = MessageBuilder.withPayload(value)
                .setHeader(KafkaHeaders.KEY, output.key())
                .setHeader(ExactHeaderMapper.HEADERS, output.headers())
                .build();
        if (!outputs.send(output.binding().bindingName, message)) {
            throw new IllegalStateException("Could not send to " + output.binding().bindingName);
        }
    }

    /** A batch that is rolled back comes again, and must not be counted twice. */
    private static void afterCommit(Runnable count) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    count.run();
                }
            });
        } else {
            // Bound to no transaction, as on the test binder.
            count.run();
        }
    }
}
