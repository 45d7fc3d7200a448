package dev.courant.parser.stream;

import dev.courant.events.DeadLetter.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Parses the records of a batch side by side; the outputs keep the records' order. */
final class BatchParser implements AutoCloseable {
    private final RecordParser parser;
    private final ExecutorService workers;

    /**
     * A parser for batches.
     *
     * @param threads records parsed at a time
     */
    BatchParser(RecordParser parser, int threads) {
        this.parser = parser;
        ThreadFactory named = Thread.ofPlatform().name("parse-", 1).daemon(true).factory();
        this.workers = Executors.newFixedThreadPool(threads, named);
    }

    /**
     * One output for each record, in order.
     *
     * @throws InterruptedException if the service stops meanwhile; the batch will be read again
     */
    List<Output> parse(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
        List<Future<Output>> pending = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            pending.add(workers.submit(() -> parser.parse(record)));
        }
        List<Output> outputs = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            outputs.add(result(pending.get(i), records.get(i)));
        }
        return outputs;
    }

    private Output result(Future<Output> pending, ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        try {
            return pending.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return parser.dead(record, Reason.PROCESSING_FAILED, cause, "unknown");
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
