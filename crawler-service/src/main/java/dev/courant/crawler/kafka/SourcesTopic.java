package dev.courant.crawler.kafka;

import dev.courant.crawler.source.SourceRegistry;
import dev.courant.crawler.source.SourceStore;
import dev.courant.events.EventRecord;
import dev.courant.events.InvalidEventException;
import dev.courant.events.Source;
import dev.courant.events.SourceCodec;
import dev.courant.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * {@code news.sources}: every instance reads all of it, from the beginning at each start, and whoever defines a source writes to
 * it. A definition that cannot be read is said and passed over: the one before it stays.
 */
final class SourcesTopic implements SourceStore, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SourcesTopic.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int DELIVERY_MILLIS = 12_000;

    private final String bootstrapServers;
    private final SourceRegistry registry;
    private final Clock clock;
    private final Thread thread = Thread.ofPlatform().name("sources").daemon().unstarted(this::run);
    private volatile boolean running;

    SourcesTopic(String bootstrapServers, SourceRegistry registry, Clock clock) {
        this.bootstrapServers = bootstrapServers;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public void put(Collection<Source> sources) {
        send(sources.stream().map(this::message).toList());
    }

    private ProducerRecord<String, byte[]> message(Source source) {
        EventRecord event = SourceCodec.encode(source, clock.instant());
        var message = new ProducerRecord<>(Topics.SOURCES.name(), event.key(), event.value());
        event.headers()
                .forEach((name, value) ->
                        message.headers().add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8))));
        return message;
    }

    @Override
    public void remove(String id) {
        send(List.of(new ProducerRecord<>(Topics.SOURCES.name(), id, null)));
    }

    /** Sources change rarely: a producer for each change is cheaper than one that is kept. */
    private void send(List<ProducerRecord<String, byte[]>> messages) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (Future<RecordMetadata> sent :
                    messages.stream().map(producer::send).toList()) {
                sent.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka did not take all definitions of " + ids(messages), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while definitions were written: " + ids(messages), e);
        }
    }

    private static List<String> ids(List<ProducerRecord<String, byte[]>> messages) {
        return messages.stream().map(ProducerRecord::key).toList();
    }

    private void run() {
        boolean isSaid = false;
        while (running) {
            try (var consumer = consumer()) {
                read(consumer);
            } catch (RuntimeException e) {
                // An outage is told once; whatever a listener could not take is told it again.
                if (!isSaid) {
                    LOG.warn("The sources cannot be followed; trying again: {}", e.toString());
                    isSaid = true;
                }
                pause();
            }
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.SOURCES.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (running) {
            consumer.poll(POLL).forEach(this::take);
            if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                registry.complete();
                registry.tell();
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            registry.set(message.key(), null);
            return;
        }
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        try {
            Source source = SourceCodec.decode(headers, message.value());
            registry.set(source.id(), source);
        } catch (InvalidEventException e) {
            LOG.warn(
                    "The definition of source {} at offset {} is passed over: {}",
                    message.key(),
                    message.offset(),
                    e.getMessage());
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 2;
    }
}
