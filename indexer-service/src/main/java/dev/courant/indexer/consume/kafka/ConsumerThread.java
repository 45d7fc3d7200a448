package dev.courant.indexer.consume.kafka;

import dev.courant.indexer.consume.Backoff;
import dev.courant.indexer.consume.Indexing;
import dev.courant.indexer.consume.IndexingMeter;
import dev.courant.indexer.consume.RecordReader;
import dev.courant.indexer.index.ArticleIndex;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that reads articles, from the start of the service to its stop. A failure that nobody foresaw ends the
 * consumer, not the thread: after a wait a new consumer resumes from the committed offsets.
 */
@Context
@Requires(property = ConsumeSettings.PREFIX + ".enabled", notEquals = "false")
public final class ConsumerThread {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerThread.class);

    /** Longer than a write may take; a container's grace period should be longer still. */
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final ConsumeSettings settings;
    private final KafkaClients clients;
    private final ArticleIndex index;
    private final IndexingMeter meter;
    private final Clock clock = Clock.systemUTC();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "articles");

    ConsumerThread(ConsumeSettings settings, KafkaClients clients, ArticleIndex index, IndexingMeter meter) {
        this.settings = settings;
        this.clients = clients;
        this.index = index;
        this.meter = meter;
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    /** Whether articles are being read, or will be once Kafka and Elasticsearch are there. */
    boolean isAlive() {
        return thread.isAlive();
    }

    /** Ends the reading behind the batch at hand. */
    @PreDestroy
    void stop() throws InterruptedException {
        stop.countDown();
        thread.join(DRAIN);
        LOG.info(thread.isAlive() ? "Stopped before the last batch was safe" : "Stopped reading articles");
    }

    private void run() {
        Backoff backoff = new Backoff(settings.minBackoff(), settings.maxBackoff());
        while (!isStopping(Duration.ZERO)) {
            try (KafkaDeadLetters deadLetters = new KafkaDeadLetters(clients.deadLetterProducer())) {
                read(deadLetters);
            } catch (RuntimeException e) {
                Duration wait = backoff.failed();
                LOG.error("Reading articles failed; a new consumer starts in {} ms", wait.toMillis(), e);
                isStopping(wait);
            }
        }
    }

    private void read(KafkaDeadLetters deadLetters) {
        RecordReader reader = new RecordReader(clock);
        Indexing indexing = new Indexing(index, deadLetters, reader, meter);
        Backoff backoff = new Backoff(settings.minBackoff(), settings.maxBackoff());
        try (Consumer<byte[], byte[]> consumer = clients.consumer()) {
            ArticleConsumer articles = new ArticleConsumer(consumer, indexing, reader, meter, backoff, clock);
            articles.subscribe();
            while (!isStopping(Duration.ZERO)) {
                articles.step();
            }
        }
    }

    private boolean isStopping(Duration wait) {
        try {
            return stop.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
