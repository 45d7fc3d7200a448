package dev.courant.crawler.kafka;

import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.schedule.FrontierCore;
import dev.courant.crawler.schedule.LeaseCodec;
import dev.courant.crawler.schedule.Message;
import dev.courant.crawler.schedule.MessageCodec;
import dev.courant.crawler.schedule.Table;
import dev.courant.crawler.schedule.Tables;
import dev.courant.crawler.url.HostKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition's part of the frontier. What it is told and the passing of time change its stores and give leases out; all of
 * that is one transaction of Kafka Streams, so a lease that anybody sees is written down, and the other way round.
 */
final class FrontierProcessor implements Processor<String, byte[], String, byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(FrontierProcessor.class);
    private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(10);
    private static final int SWEEP_ROWS = 2_000;
    /** Between two looks at the clock while messages come in. */
    private static final int MESSAGES_BETWEEN_RELEASES = 50;

    private final FrontierPolicy policy;
    private final FrontierListener listener;
    private final Duration releaseInterval;
    private final FrontierParts parts;
    private @Nullable ProcessorContext<String, byte[]> context;
    private @Nullable FrontierCore core;
    private int sinceRelease;

    /**
     * A part that is not at work yet.
     *
     * @param releaseInterval how often, at least, hosts are looked for that may be asked
     * @param parts told the part's figures
     */
    FrontierProcessor(FrontierPolicy policy, FrontierListener listener, Duration releaseInterval, FrontierParts parts) {
        this.policy = policy;
        this.listener = listener;
        this.releaseInterval = releaseInterval;
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> started) {
        context = started;
        Tables tables = new Tables(
                table(started, FrontierTopology.URLS),
                table(started, FrontierTopology.HOSTS),
                table(started, FrontierTopology.QUEUES));
        long begin = System.nanoTime();
        core = new FrontierCore(tables, policy, listener, RandomGenerator.getDefault(), this::sendOn);
        FrontierCounts counts = core.counts();
        LOG.info(
                "Part {} of the frontier is here: {} URLs pending, ready after {} ms",
                started.taskId().partition(),
                counts.pending(),
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
        started.schedule(releaseInterval, PunctuationType.WALL_CLOCK_TIME, time -> release());
        started.schedule(SWEEP_INTERVAL, PunctuationType.WALL_CLOCK_TIME, time -> core().sweep(now(), SWEEP_ROWS));
        parts.set(started.taskId().partition(), core.figures(now()));
    }

    private static Table table(ProcessorContext<?, ?> context, String name) {
        KeyValueStore<Bytes, byte[]> store = context.getStateStore(name);
        return new StoreTable(store);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        Message message;
        try {
            message = MessageCodec.read(record.value());
            if (!message.host().equals(record.key())) {
                throw new IllegalArgumentException("Is of " + message.host());
            }
        } catch (RuntimeException e) {
            bury(record, e);
            return;
        }
        try {
            core().take(message, now());
        } catch (KafkaException e) {
            // Of the stores or the broker: no fault of the message.
            throw e;
        } catch (RuntimeException e) {
            bury(record, e);
        }
        if (++sinceRelease >= MESSAGES_BETWEEN_RELEASES) {
            release();
        }
    }

    /** Whatever cannot be read is kept with its reason, and holds nothing up. */
    private void bury(Record<String, byte[]> record, RuntimeException reason) {
        parts.buried();
        LOG.warn("A frontier event under {} goes to the DLQ: {}", record.key(), reason.getMessage());
        Headers headers = record.headers()
                .add("reason", String.valueOf(reason.getMessage()).getBytes(StandardCharsets.UTF_8));
        context().forward(record.withHeaders(headers), FrontierTopology.DEAD_LETTERS);
    }

    private void release() {
        sinceRelease = 0;
        Instant now = now();
        long begin = System.nanoTime();
        core().expire(now);
        for (Optional<Lease> lease = core().lease(now); lease.isPresent(); lease = core().lease(now)) {
            Lease given = lease.get();
            send(HostKey.of(given.task().url()), LeaseCodec.write(given), FrontierTopology.LEASES);
        }
        parts.scanned(Duration.ofNanos(System.nanoTime() - begin));
        parts.set(context().taskId().partition(), core().figures(now));
    }

    private void sendOn(Message message) {
        send(message.host(), MessageCodec.write(message), FrontierTopology.ELSEWHERE);
    }

    private void send(String host, byte[] value, String sink) {
        context().forward(new Record<>(host, value, context().currentSystemTimeMs()), sink);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context().currentSystemTimeMs());
    }

    @Override
    public void close() {
        if (core != null) {
            core.close();
        }
        if (context != null) {
            parts.remove(context.taskId().partition());
        }
    }

    private ProcessorContext<String, byte[]> context() {
        if (context == null) {
            throw new IllegalStateException("Is not at work yet");
        }
        return context;
    }

    private FrontierCore core() {
        if (core == null) {
            throw new IllegalStateException("Is not at work yet");
        }
        return core;
    }
}
