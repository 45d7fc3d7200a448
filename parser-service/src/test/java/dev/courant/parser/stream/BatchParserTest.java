package dev.courant.parser.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.courant.events.DeadLetter;
import dev.courant.events.EventRecord;
import dev.courant.events.Page;
import dev.courant.events.PageCodec;
import dev.courant.events.Source;
import dev.courant.events.Topics;
import dev.courant.parser.PageParser;
import dev.courant.parser.Pages;
import dev.courant.parser.SourceLookup;
import dev.courant.parser.identify.LanguageIdentifier;
import dev.courant.parser.limit.Lanes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BatchParserTest {
    private static final String STUCK = "stuck-gazette";
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Stuck sources = new Stuck();
    private final PageParser pages = new PageParser(sources, new LanguageIdentifier(), Clock.systemUTC());
    private final RecordParser records = new RecordParser(pages, Duration.ofSeconds(30), Clock.systemUTC());

    @AfterEach
    void letGo() {
        sources.released.countDown();
    }

    @Test
    void aStuckPageIsADeadLetterAndHoldsUpNone() throws InterruptedException {
        // The first page of a JVM takes long; no limit is meant for that.
        records.parse(record(9, "warm-up"));
        try (BatchParser batches = new BatchParser(records, new Lanes(1, LIMIT))) {
            List<Output> outputs = batches.parse(List.of(record(0, "a"), record(1, STUCK), record(2, "b")));
            assertThat(outputs)
                    .extracting(Output::outcome)
                    .containsExactly(Output.Outcome.ARTICLE, Output.Outcome.DEAD, Output.Outcome.ARTICLE);
            DeadLetter letter = letter(outputs.get(1));
            assertThat(letter.reason()).isEqualTo(DeadLetter.Reason.LIMIT_EXCEEDED);
            assertThat(letter.offset()).isEqualTo(1);
            assertThat(outputs.get(1).sourceId()).isEqualTo(STUCK);
            await().untilTrue(sources.interrupted);
            assertThat(sources.released.getCount()).as("still stuck").isEqualTo(1);
            assertThat(batches.parse(List.of(record(3, "c"))))
                    .extracting(Output::outcome)
                    .containsExactly(Output.Outcome.ARTICLE);
        }
    }

    @ParameterizedTest
    @MethodSource("poisons")
    void whateverAPageThrowsStaysWithThatPage(Throwable poison, DeadLetter.Reason reason) throws InterruptedException {
        PageParser failing = new PageParser(new Poisoned(poison), new LanguageIdentifier(), Clock.systemUTC());
        RecordParser poisoned = new RecordParser(failing, Duration.ofSeconds(30), Clock.systemUTC());
        try (BatchParser batches = new BatchParser(poisoned, new Lanes(1, Duration.ofMinutes(1)))) {
            List<Output> outputs = batches.parse(List.of(record(0, "a"), record(1, STUCK), record(2, "b")));
            assertThat(outputs)
                    .extracting(Output::outcome)
                    .containsExactly(Output.Outcome.ARTICLE, Output.Outcome.DEAD, Output.Outcome.ARTICLE);
            assertThat(letter(outputs.get(1)).reason()).isEqualTo(reason);
        }
    }

    static Stream<Arguments> poisons() {
        return Stream.of(
                arguments(new OutOfMemoryError("Java heap space"), DeadLetter.Reason.LIMIT_EXCEEDED),
                arguments(new StackOverflowError(), DeadLetter.Reason.LIMIT_EXCEEDED),
                arguments(new AssertionError("never"), DeadLetter.Reason.PROCESSING_FAILED),
                arguments(new IllegalStateException("a bug"), DeadLetter.Reason.PROCESSING_FAILED),
                arguments(new NoClassDefFoundError("dev/courant/Gone"), DeadLetter.Reason.PROCESSING_FAILED));
    }

    private static DeadLetter letter(Output output) {
        ConsumerRecord<byte[], byte[]> dead = new ConsumerRecord<>("dlq", 0, 0, output.key(), output.value());
        output.headers().forEach(dead.headers()::add);
        return DeadLetter.from(RecordParser.headers(dead));
    }

    private static ConsumerRecord<byte[], byte[]> record(int offset, String sourceId) {
        Page page = Pages.html(
                "https://gazette.example/" + offset, Pages.article("Old pier " + offset, Pages.threeParagraphs()));
        EventRecord event = PageCodec.encode(new Page(
                sourceId,
                page.requestedUrl(),
                page.finalUrl(),
                page.canonicalUrl(),
                page.attempt(),
                page.httpStatus(),
                page.contentType(),
                null,
                null,
                null,
                page.firstSeenAt(),
                page.fetchedAt(),
                page.origin(),
                false,
                false,
                false,
                false,
                null,
                page.body()));
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                Topics.PAGES.name(), 0, offset, event.key().getBytes(StandardCharsets.UTF_8), event.value());
        event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Deaf to interruption, like a loop that never asks for its budget. */
    private static final class Stuck implements SourceLookup {
        final CountDownLatch released = new CountDownLatch(1);
        final AtomicBoolean interrupted = new AtomicBoolean();

        @Override
        public Optional<Source> find(String id) {
            while (id.equals(STUCK) && released.getCount() > 0) {
                try {
                    released.await();
                } catch (InterruptedException e) {
                    interrupted.set(true);
                }
            }
            return Optional.empty();
        }
    }

    /** Throws for one source what no caller expects. */
    private record Poisoned(Throwable poison) implements SourceLookup {
        @Override
        public Optional<Source> find(String id) {
            if (!id.equals(STUCK)) {
                return Optional.empty();
            }
            switch (poison) {
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                default -> throw new IllegalArgumentException(poison);
            }
        }
    }
}
