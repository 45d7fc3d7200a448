package dev.courant.indexer.consume.kafka;

import dev.courant.events.Topics;
import dev.courant.indexer.consume.Backlog;
import dev.courant.indexer.consume.Backoff;
import dev.courant.indexer.consume.Indexing;
import dev.courant.indexer.consume.IndexingMeter;
import dev.courant.indexer.consume.RecordReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code news.articles} batch by batch, and commits a batch's offsets only when all of it is safe.
 *
 * <p>While something needs another try, the partitions are paused and {@link #step} goes on polling: the member stays in
 * its group however long Elasticsearch is away. For one thread, which owns the consumer.
 */
final class ArticleConsumer {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleConsumer.class);

    /** Also the longest that a stop waits for a poll. */
    private static final Duration POLL = Duration.ofMillis(250);

    private final Consumer<byte[], byte[]> consumer;
    private final Indexing indexing;
    private final RecordReader reader;
    private final IndexingMeter meter;
    private final Backoff backoff;
    private final Clock clock;
    private final Backlog backlog = new Backlog();
    private Instant nextTry = Instant.MIN;

    ArticleConsumer(
            Consumer<byte[], byte[]> consumer,
            Indexing indexing,
            RecordReader reader,
            IndexingMeter meter,
            Backoff backoff,
            Clock clock) {
        this.consumer = consumer;
        this.indexing = indexing;
        this.reader = reader;
        this.meter = meter;
        this.backoff = backoff;
        this.clock = clock;
    }

    void subscribe() {
        consumer.subscribe(List.of(Topics.ARTICLES.name()), new Rebalances(this));
    }

    /** One poll and, if it is time for it, one try to make safe what was read. */
    void step() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            backlog.add(reader.read(KafkaRecords.incoming(record)));
        }
        meter.lag(lag());
        if (!clock.instant().isBefore(nextTry)) {
            attempt();
        }
    }

    /** Partitions came to this member: what their last owner wrote must be known before anything is written. */
    void assigned() {
        indexing.prepareAgain();
        if (isWaiting()) {
            consumer.pause(consumer.assignment());
        }
    }

    /** Partitions went to another member, which reads again what was not committed. */
    void gone(List<Backlog.Partition> partitions) {
        backlog.drop(partitions);
    }

    private void attempt() {
        boolean wasWaiting = isWaiting();
        switch (indexing.attempt(backlog)) {
            case Indexing.Try.Done _ -> {
                nextTry = Instant.MIN;
                backoff.succeeded();
                commit();
                if (wasWaiting) {
                    consumer.resume(consumer.paused());
                    LOG.info("The index takes articles again");
                }
            }
            case Indexing.Try.Again(String reason) -> {
                Duration wait = backoff.failed();
                nextTry = clock.instant().plus(wait);
                consumer.pause(consumer.assignment());
                LOG.warn("{} records wait; next try in {} ms: {}", backlog.size(), wait.toMillis(), reason);
            }
        }
    }

    private boolean isWaiting() {
        return !nextTry.equals(Instant.MIN);
    }

    /** A commit that fails costs a replay, which changes nothing. */
    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> offsets = backlog.takeOffsets().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> new TopicPartition(
                                entry.getKey().topic(), entry.getKey().number()),
                        entry -> new OffsetAndMetadata(entry.getValue())));
        if (offsets.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(offsets);
        } catch (CommitFailedException | RetriableException e) {
            LOG.warn("Offsets were not committed, so their records may be read again: {}", e.getMessage());
        }
    }

    private long lag() {
        return consumer.assignment().stream()
                .map(consumer::currentLag)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sum();
    }
}
