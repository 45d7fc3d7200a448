package dev.courant.parser.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Parses the records of a batch side by side; the outputs keep the records' order. */
final class BatchParser implements AutoCloseable {
    private final TimeLimiter parser;
    private final ExecutorService lanes;

    /**
     * A parser for batches.
     *
     * @param parser closed with this
     * @param lanes records parsed at a time
     */
    BatchParser(TimeLimiter parser, int lanes) {
        this.parser = parser;
        this.lanes = Executors.newFixedThreadPool(
                lanes, Thread.ofPlatform().name("lane-", 1).daemon(true).factory());
    }

    /**
     * One output for each record, in order. A batch takes at most the limiter's limit for each record of a lane.
     *
     * @throws InterruptedException if the service stops meanwhile; the batch will be read again
     */
    List<Output> parse(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
        List<Future<Output>> pending = new ArrayList<>(records.size());
        try {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                pending.add(lanes.submit(() -> parser.parse(record)));
            }
            List<Output> outputs = new ArrayList<>(records.size());
            for (Future<Output> output : pending) {
                outputs.add(output.get());
            }
            return outputs;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A record without an output", e);
        } finally {
            pending.forEach(output -> output.cancel(true));
        }
    }

    @Override
    public void close() {
        lanes.shutdownNow();
        parser.close();
    }
}
