package dev.courant.crawler.kafka;

import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.PublishedVersion;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.schedule.LeaseCodec;
import dev.courant.crawler.schedule.Message;
import dev.courant.crawler.schedule.MessageCodec;
import dev.courant.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Crawlers that fetch nothing: they tell the frontier of URLs, and report each lease at once. */
final class MeasuredTraffic implements AutoCloseable {
    /**
     * How fast leases came.
     *
     * @param roundTripMillis from when a lease was given out to when it arrived, the median
     */
    record Rate(double leasesPerSecond, double roundTripMillis, double scanP99Millis, long heapBytes) {
        Rate with(double scan, long heap) {
            return new Rate(leasesPerSecond, roundTripMillis, scan, heap);
        }
    }

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    /** Of the last message: a producer that cannot send one can send none behind it. */
    private @Nullable Future<RecordMetadata> sent;

    MeasuredTraffic(String bootstrapServers) {
        Map<String, Object> sending = new HashMap<>();
        sending.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        sending.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        sending.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        sending.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 << 10);
        producer = new KafkaProducer<>(sending, new StringSerializer(), new ByteArraySerializer());
        Map<String, Object> reading = new HashMap<>();
        reading.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        reading.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer());
    }

    void tell(MeasuredUrls urls) throws InterruptedException {
        urls.found().forEach(this::send);
        producer.flush();
        try {
            if (sent != null) {
                sent.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take the URLs", e);
        }
    }

    private void send(Message message) {
        sent = producer.send(
                new ProducerRecord<>(Topics.FRONTIER_EVENTS.name(), message.host(), MessageCodec.write(message)));
    }

    /** The first quarter of the time is for warming up. */
    Rate useLeases(Duration time) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.FRONTIER_LEASES.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        long start = System.nanoTime();
        long warm = start + time.toNanos() / 4;
        long end = start + time.toNanos();
        List<Long> delays = new ArrayList<>();
        for (long now = start; now < end; now = System.nanoTime()) {
            List<Long> arrived = use(consumer.poll(Duration.ofMillis(10)));
            if (now >= warm) {
                delays.addAll(arrived);
            }
        }
        Collections.sort(delays);
        double median = delays.isEmpty() ? 0 : delays.get(delays.size() / 2);
        return new Rate(delays.size() * 1e9 / (end - warm), median, 0, 0);
    }

    /** How old each lease was, in milliseconds. */
    private List<Long> use(ConsumerRecords<String, byte[]> leases) {
        Instant now = Instant.now();
        List<Long> ages = new ArrayList<>();
        leases.forEach(message -> {
            Lease lease = LeaseCodec.read(message.value());
            ages.add(Duration.between(lease.notBefore(), now).toMillis());
            Result published =
                    new Result.Published(new PublishedVersion(now, "\"0123456789abcdef\"", null, "0123456789abcdef"));
            Message.of(new Report(lease, published, now, List.of(), null)).forEach(this::send);
        });
        return ages;
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
