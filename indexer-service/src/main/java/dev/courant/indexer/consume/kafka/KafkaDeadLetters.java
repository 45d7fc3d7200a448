package dev.courant.indexer.consume.kafka;

import dev.courant.indexer.consume.DeadLetters;
import dev.courant.indexer.consume.DeadLettersUnavailableException;
import dev.courant.indexer.consume.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** The DLQ topics; a record is kept when all in-sync replicas have it. */
public final class KafkaDeadLetters implements DeadLetters, AutoCloseable {
    private static final byte[] LEFT_OUT = {};

    private final Producer<byte[], byte[]> producer;

    public KafkaDeadLetters(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    @Override
    public void keep(List<Entry.Unusable> records) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try {
            for (Entry.Unusable entry : records) {
                sent.add(send(entry));
            }
            for (int i = 0; i < sent.size(); i++) {
                await(sent.get(i), records.get(i));
            }
        } catch (KafkaException e) {
            throw new DeadLettersUnavailableException("The DLQ could not be written: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadLettersUnavailableException("Interrupted while writing the DLQ", e);
        }
    }

    /**
     * Fails with the first that the broker cannot take: each may have waited for the topic as long as a send may block,
     * and a batch of such waits would cost the consumer its place in the group.
     */
    private Future<RecordMetadata> send(Entry.Unusable entry) {
        Future<RecordMetadata> sent =
                producer.send(KafkaRecords.dead(entry, entry.record().value()));
        if (sent.state() == Future.State.FAILED && !(sent.exceptionNow() instanceof RecordTooLargeException)) {
            throw new KafkaException(sent.exceptionNow());
        }
        return sent;
    }

    /** The value of a record that grew too large by its reason is left out: the headers say where the original lies. */
    private void await(Future<RecordMetadata> sent, Entry.Unusable entry) throws InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RecordTooLargeException)) {
                throw new KafkaException(e.getCause());
            }
            awaitLast(producer.send(KafkaRecords.dead(entry, LEFT_OUT)));
        }
    }

    private static void awaitLast(Future<RecordMetadata> sent) throws InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
