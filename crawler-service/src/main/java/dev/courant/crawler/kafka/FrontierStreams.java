package dev.courant.crawler.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/**
 * Starts the frontier's Streams once Kafka answers and its topics are as they must be. A Kafka that is away does not stop the
 * service's start; a changed number of partitions does.
 */
final class FrontierStreams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FrontierStreams.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final StreamsBuilderFactoryBean streams;
    private final FrontierPartitions partitions;
    private final LeaseInbox inbox;
    private final Runnable onBroken;
    private volatile boolean running;
    private @Nullable Thread waiting;

    /** @param onBroken told if the frontier cannot be started, and never will be */
    FrontierStreams(
            StreamsBuilderFactoryBean streams, FrontierPartitions partitions, LeaseInbox inbox, Runnable onBroken) {
        this.streams = streams;
        this.partitions = partitions;
        this.inbox = inbox;
        this.onBroken = onBroken;
    }

    @Override
    public void start() {
        running = true;
        if (!tryToStart(true)) {
            waiting = Thread.ofVirtual().name("frontier-start").start(this::startLater);
        }
    }

    private void startLater() {
        try {
            do {
                Thread.sleep(PAUSE);
            } while (running && !tryToStart(false));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (FrontierPartitions.ChangedException e) {
            LOG.error("The frontier is not started: {}", e.getMessage());
            onBroken.run();
        }
    }

    private boolean tryToStart(boolean isFirst) {
        try {
            partitions.check();
        } catch (ExecutionException | TimeoutException e) {
            if (isFirst) {
                LOG.warn(
                        "The frontier waits for Kafka and its topics: {}",
                        String.valueOf(e.getCause() == null ? e : e.getCause()));
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        streams.start();
        inbox.start();
        return true;
    }

    /** The running Streams, null if they are not started yet. */
    @Nullable
    KafkaStreams streams() {
        return streams.isRunning() ? streams.getKafkaStreams() : null;
    }

    @Override
    public void stop() {
        running = false;
        Thread starting = waiting;
        if (starting != null) {
            starting.interrupt();
        }
        inbox.close();
        if (streams.isRunning()) {
            streams.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the crawl, and ended after it. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 1;
    }
}
