package dev.courant.crawler.kafka;

import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.schedule.LeaseCodec;
import dev.courant.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The leases that this instance is to use. Their offsets are committed before anybody sees them: a lease that is lost with
 * this process costs nothing, since the frontier gives its URL out anew, but one that is read twice would be used twice. The
 * frontier's credits bound how many there can be.
 */
final class LeaseInbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseInbox.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Map<String, Object> settings;
    private final BlockingQueue<Lease> leases = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().name("leases").daemon().unstarted(this::run);
    private volatile boolean closing;
    private volatile boolean assigned;

    /** @param settings of a consumer that is {@code read_committed} and does not commit by itself */
    LeaseInbox(Map<String, Object> settings) {
        this.settings = settings;
    }

    void start() {
        thread.start();
    }

    /** Whether this instance is to use leases of any partition. */
    boolean isAssigned() {
        return assigned;
    }

    /** Leases in the order of their arrival, none if none comes in time. */
    List<Lease> take(int most, Duration patience) throws InterruptedException {
        List<Lease> taken = new ArrayList<>();
        Lease first = leases.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (first != null) {
            taken.add(first);
            leases.drainTo(taken, most - 1);
        }
        return taken;
    }

    private void run() {
        while (!closing) {
            try (var consumer =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer.subscribe(List.of(Topics.FRONTIER_LEASES.name()), new Assignment());
                read(consumer);
            } catch (KafkaException e) {
                LOG.warn("Leases cannot be read; trying again: {}", e.toString());
                pause();
            }
        }
    }

    private void read(KafkaConsumer<byte[], byte[]> consumer) {
        while (!closing) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                consumer.commitSync();
                records.forEach(this::add);
            }
        }
    }

    private void add(ConsumerRecord<byte[], byte[]> lease) {
        try {
            leases.add(LeaseCodec.read(lease.value()));
        } catch (IllegalArgumentException e) {
            // The frontier gives its URL out anew when it expires.
            LOG.warn(
                    "The lease at {}-{}@{} is passed over: {}",
                    lease.topic(),
                    lease.partition(),
                    lease.offset(),
                    e.getMessage());
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    @Override
    public void close() {
        closing = true;
        if (!thread.isAlive()) {
            return;
        }
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Assignment implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            assigned = assigned || !partitions.isEmpty();
        }
    }
}
