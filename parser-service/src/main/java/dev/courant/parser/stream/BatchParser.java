package dev.courant.parser.stream;

import dev.courant.events.DeadLetter.Reason;
import dev.courant.parser.limit.Lanes;
import dev.courant.parser.limit.StuckException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parses the records of a batch side by side; the outputs keep the records' order. Batches may share its lanes. */
final class BatchParser implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BatchParser.class);

    private final RecordParser parser;
    private final Lanes lanes;

    /**
     * A parser for batches.
     *
     * @param lanes closed with this
     */
    BatchParser(RecordParser parser, Lanes lanes) {
        this.parser = parser;
        this.lanes = lanes;
    }

    /**
     * One output for each record, in order. A batch takes at most the lanes' limit for each record of a lane.
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
            for (int i = 0; i < records.size(); i++) {
                outputs.add(output(records.get(i), pending.get(i)));
            }
            return outputs;
        } finally {
            pending.forEach(output -> output.cancel(false));
        }
    }

    private Output output(ConsumerRecord<byte[], byte[]> record, Future<Output> pending) throws InterruptedException {
        try {
            return pending.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StuckException stuck) {
                log.error(
                        "Gave up the page at {}-{}@{}: {} In: {}",
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        stuck.getMessage(),
                        stuck.where());
                return parser.dead(record, Reason.LIMIT_EXCEEDED, stuck);
            }
            return parser.dead(record, Reason.PROCESSING_FAILED, e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public void close() {
        lanes.close();
    }
}
