package dev.courant.indexer.consume.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.indexer.consume.DeadLettersUnavailableException;
import dev.courant.indexer.consume.Entry;
import dev.courant.indexer.consume.Incoming;
import dev.courant.indexer.consume.RecordReader;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaDeadLettersTest {
    private static final int LIMIT = 10;

    private final RecordReader reader = new RecordReader(Clock.systemUTC());

    @Test
    void aMissingTopicIsWaitedForOnceInABatch() {
        Broker broker = new Broker(false);

        assertThatThrownBy(() -> new KafkaDeadLetters(broker).keep(unusable(1, 1, 1)))
                .isInstanceOf(DeadLettersUnavailableException.class);

        assertThat(broker.sends).isEqualTo(1);
    }

    @Test
    void aRecordThatIsTooLargeIsKeptWithoutItsValueAndStopsNone() {
        Broker broker = new Broker(true);

        new KafkaDeadLetters(broker).keep(unusable(1, LIMIT + 1, 2));

        assertThat(broker.history()).extracting(sent -> sent.value().length).containsExactly(1, 2, 0);
    }

    private List<Entry.Unusable> unusable(int... sizes) {
        return IntStream.of(sizes)
                .mapToObj(size -> new Incoming("news.articles", 0, size, null, List.of(), new byte[size]))
                .map(reader::read)
                .map(Entry.Unusable.class::cast)
                .toList();
    }

    /** Fails sends as the real producer does where the topic is missing or a record too large: by its future. */
    private static final class Broker extends MockProducer<byte[], byte[]> {
        private final boolean hasTopic;
        private int sends;

        Broker(boolean hasTopic) {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
            this.hasTopic = hasTopic;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
            sends++;
            if (!hasTopic) {
                return CompletableFuture.failedFuture(new TimeoutException("Topic not present in metadata"));
            }
            if (record.value().length > LIMIT) {
                return CompletableFuture.failedFuture(new RecordTooLargeException());
            }
            return super.send(record);
        }
    }
}
