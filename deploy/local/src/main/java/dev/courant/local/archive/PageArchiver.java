package dev.courant.local.archive;

import dev.courant.events.InvalidEventException;
import dev.courant.events.Page;
import dev.courant.events.PageCodec;
import dev.courant.local.follow.TopicRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads pages and writes them down. Offsets are committed behind what is on the disk only, with the file's name and length beside
 * them; see {@link Recovery} for what that is good for.
 */
final class PageArchiver implements ConsumerRebalanceListener {
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration FLUSH_EVERY = Duration.ofSeconds(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final ArchiveFiles files;
    private final ArchiveCounts counts;
    private final Consumer<String> narrator;

    /** What is to be read next, of partitions of which anything was read; all before it is written or left out. */
    private final Map<TopicPartition, Long> next = new HashMap<>();

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopped;
    private long flushedAt = System.nanoTime();

    PageArchiver(
            KafkaConsumer<byte[], byte[]> consumer,
            ArchiveFiles files,
            ArchiveCounts counts,
            Consumer<String> narrator) {
        this.consumer = consumer;
        this.files = files;
        this.counts = counts;
        this.narrator = narrator;
    }

    /**
     * Returns when it is stopped, or with {@code once} when everything is written that was there.
     *
     * @throws IOException if a file cannot be written; what is committed is safe
     */
    void run(List<String> topics, boolean once) throws IOException {
        consumer.subscribe(topics, this);
        try {
            while (!stopped && !(once && hasReadAll())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(LOOK_EVERY)) {
                    take(record);
                }
                if (files.isFull()) {
                    end();
                } else if (System.nanoTime() - flushedAt > FLUSH_EVERY.toNanos()) {
                    flush();
                }
            }
            end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            ended.countDown();
        }
    }

    /** Has {@link #run} return, and waits until the file is closed; from another thread. */
    boolean stop() {
        stopped = true;
        try {
            return ended.await(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean hasReadAll() {
        Collection<TopicPartition> assigned = consumer.assignment();
        return !assigned.isEmpty()
                && consumer.endOffsets(assigned).entrySet().stream()
                        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void take(ConsumerRecord<byte[], byte[]> in) throws IOException {
        TopicRecord record = TopicRecord.of(in);
        TopicPartition partition = new TopicPartition(in.topic(), in.partition());
        next.put(partition, in.offset());
        try {
            Page page = PageCodec.decode(record.headers(), record.value());
            if (page.noarchive()) {
                counts.noarchive();
            } else {
                if (!files.isOpen()) {
                    commit(files.begin().text());
                }
                files.write(page, record.headers().getOrDefault("ce_id", page.canonicalUrl() + page.attempt()));
                counts.written();
            }
        } catch (InvalidEventException e) {
            counts.unreadable();
            narrator.accept("left out " + in.topic() + ", partition " + in.partition() + ", offset " + in.offset()
                    + ": " + e.getMessage());
        }
        next.put(partition, in.offset() + 1);
        if (files.isFull()) {
            end();
        }
    }

    private void flush() throws IOException {
        flushedAt = System.nanoTime();
        commit(files.flush().map(Mark::text).orElse(""));
    }

    private void commit(String mark) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        next.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset, mark)));
        if (!offsets.isEmpty()) {
            consumer.commitSync(offsets);
        }
    }

    private void end() throws IOException {
        flush();
        files.end().ifPresent(narrator);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // Reading begins where the group committed.
    }

    /** Whoever gets them goes on behind what is in our file. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            end();
            next.keySet().removeAll(partitions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Others read again what was not committed; it stays in our file too, under the same ids. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        try {
            next.keySet().removeAll(partitions);
            files.flush();
            files.end().ifPresent(narrator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
