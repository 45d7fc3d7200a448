package dev.courant.indexer.consume.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.indexer.consume.Entry;
import dev.courant.indexer.consume.Incoming;
import dev.courant.indexer.consume.RecordReader;
import java.time.Clock;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class KafkaRecordsTest {
    private static final byte[] NO_UTF_8 = {(byte) 0xC3, 0x28};

    private final ConsumerRecord<byte[], byte[]> original =
            new ConsumerRecord<>("news.articles", 1, 7, "key".getBytes(UTF_8), "{".getBytes(UTF_8));

    @Test
    void aDeadLetterIsTheOriginalToTheByte() {
        original.headers().add("trace", NO_UTF_8).add("hop", "a".getBytes(UTF_8));
        original.headers().add("hop", "b".getBytes(UTF_8)).add("empty", null);

        ProducerRecord<byte[], byte[]> dead = dead();

        assertThat(dead.topic()).isEqualTo("news.articles.dlq");
        assertThat(dead.key()).isEqualTo(original.key());
        assertThat(dead.value()).isEqualTo(original.value());
        assertThat(StreamSupport.stream(dead.headers().spliterator(), false)
                        .filter(header -> !header.key().startsWith("ce_dlq")))
                .containsExactly(original.headers().toArray());
    }

    @Test
    void aReplayedRecordTellsItsLastFailureOnly() {
        original.headers().add("ce_dlqreason", "processingFailed".getBytes(UTF_8));
        original.headers().add("ce_dlqfromelsewhere", NO_UTF_8);

        ProducerRecord<byte[], byte[]> dead = dead();

        assertThat(dead.headers().headers("ce_dlqreason"))
                .extracting(Header::value)
                .containsExactly("invalidEvent".getBytes(UTF_8));
        assertThat(dead.headers().headers("ce_dlqfromelsewhere")).isEmpty();
    }

    private ProducerRecord<byte[], byte[]> dead() {
        Incoming incoming = KafkaRecords.incoming(original);
        Entry entry = new RecordReader(Clock.systemUTC()).read(incoming);
        assertThat(entry).isInstanceOf(Entry.Unusable.class);
        return KafkaRecords.dead((Entry.Unusable) entry, incoming.value());
    }
}
