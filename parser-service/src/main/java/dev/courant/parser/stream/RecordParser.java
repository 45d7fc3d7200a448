package dev.courant.parser.stream;

import dev.courant.events.ArticleEventCodec;
import dev.courant.events.DeadLetter;
import dev.courant.events.DeadLetter.Reason;
import dev.courant.events.EventRecord;
import dev.courant.events.InvalidEventException;
import dev.courant.events.Page;
import dev.courant.events.PageCodec;
import dev.courant.events.Rejection;
import dev.courant.events.RejectionCodec;
import dev.courant.events.Topics;
import dev.courant.parser.PageParser;
import dev.courant.parser.ParseOutcome;
import dev.courant.parser.limit.PageBudget;
import dev.courant.parser.stream.Output.Binding;
import dev.courant.parser.stream.Output.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One record in, one record out: whatever is wrong with a page stays with that page. */
final class RecordParser {
    private static final Logger log = LoggerFactory.getLogger(RecordParser.class);
    private static final String SERVICE = "parser-service";
    private static final String UNKNOWN = "unknown";

    /** What the producer takes, less what a record needs beside key, headers and value. */
    private static final int MAX_RECORD_BYTES = Topics.PAGE_MESSAGE_BYTES - 64 * 1024;

    private final PageParser parser;
    private final Duration budget;
    private final Clock clock;

    RecordParser(PageParser parser, Duration budget, Clock clock) {
        this.parser = parser;
        this.budget = budget;
        this.clock = clock;
    }

    /** What becomes of a record; never throws for what is wrong with the record. */
    Output parse(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = headers(record);
        String sourceId = headers.getOrDefault("ce_sourceid", UNKNOWN);
        try {
            Page page = PageCodec.decode(headers, record.value());
            Output output = output(record, parser.parse(page, PageBudget.startingNow(budget)), sourceId);
            return output.size() <= MAX_RECORD_BYTES
                    ? output
                    : dead(record, Reason.LIMIT_EXCEEDED, "the event has " + output.size() + " bytes", sourceId);
        } catch (InvalidEventException e) {
            return dead(record, Reason.INVALID_EVENT, e.toString(), UNKNOWN);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return dead(record, Reason.LIMIT_EXCEEDED, e.toString(), sourceId);
        } catch (RuntimeException | AssertionError e) {
            log.warn("Page at {}-{}@{} failed", record.topic(), record.partition(), record.offset(), e);
            return dead(record, Reason.PROCESSING_FAILED, e.toString(), sourceId);
        }
    }

    /** The dead letter of a record whose headers, as far as they go, say whose page it is. */
    Output dead(ConsumerRecord<byte[], byte[]> record, Reason reason, Throwable cause) {
        return dead(record, reason, cause.toString(), headers(record).getOrDefault("ce_sourceid", UNKNOWN));
    }

    /** A value that no producer would take is left out, or the record would come again for ever. */
    private Output dead(ConsumerRecord<byte[], byte[]> record, Reason reason, String detail, String sourceId) {
        Output whole = deadLetter(record, reason, detail, record.value(), sourceId);
        return whole.size() <= MAX_RECORD_BYTES
                ? whole
                : deadLetter(record, reason, "Value left out, too large. " + detail, null, sourceId);
    }

    private Output deadLetter(
            ConsumerRecord<byte[], byte[]> record,
            Reason reason,
            String detail,
            byte @Nullable [] value,
            String sourceId) {
        DeadLetter letter = new DeadLetter(
                reason, detail, SERVICE, record.topic(), record.partition(), record.offset(), clock.instant());
        List<Header> headers = new ArrayList<>(List.of(record.headers().toArray()));
        headers.removeIf(header -> header.key().startsWith(DeadLetter.HEADER_PREFIX));
        headers.addAll(encoded(letter.headers()));
        return new Output(
                Binding.deadLettersOf(record.topic()),
                record.key(),
                List.copyOf(headers),
                value,
                sourceId,
                Outcome.DEAD,
                Quality.NONE);
    }

    private Output output(ConsumerRecord<byte[], byte[]> record, ParseOutcome outcome, String sourceId) {
        return switch (outcome) {
            case ParseOutcome.Parsed(var article) ->
                event(
                        Binding.ARTICLES,
                        ArticleEventCodec.encode(article),
                        sourceId,
                        Outcome.ARTICLE,
                        Quality.of(article));
            case ParseOutcome.Gone(var removal) ->
                event(Binding.ARTICLES, ArticleEventCodec.encode(removal), sourceId, Outcome.REMOVED, Quality.NONE);
            case ParseOutcome.NotAnArticle(var rejection) -> rejected(rejection, sourceId);
            case ParseOutcome.NoPage(var rejection) -> rejected(rejection, sourceId);
            case ParseOutcome.TooCostly tooCostly ->
                dead(record, Reason.LIMIT_EXCEEDED, tooCostly.reason() + ": " + tooCostly.detail(), sourceId);
        };
    }

    private static Output rejected(Rejection rejection, String sourceId) {
        return event(
                Binding.REJECTIONS,
                RejectionCodec.encode(rejection),
                sourceId,
                Outcome.REJECTED,
                Quality.of(rejection));
    }

    private static Output event(Binding binding, EventRecord event, String sourceId, Outcome outcome, Quality quality) {
        byte[] key = event.key().getBytes(StandardCharsets.UTF_8);
        return new Output(binding, key, encoded(event.headers()), event.value(), sourceId, outcome, quality);
    }

    private static List<Header> encoded(Map<String, String> headers) {
        return headers.entrySet().stream()
                .<Header>map(header ->
                        new RecordHeader(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }
}
