package dev.courant.local.where;

import dev.courant.events.Article;
import dev.courant.events.ArticleEventCodec;
import dev.courant.events.DeadLetter;
import dev.courant.events.InvalidEventException;
import dev.courant.events.Rejection;
import dev.courant.events.RejectionCodec;
import dev.courant.events.Removal;
import dev.courant.events.Topics;
import dev.courant.events.WireNames;
import dev.courant.local.follow.TopicRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record that speaks of the URL.
 *
 * @param fetchedAt when the page was fetched that it goes back to; null where it does not say
 * @param text what it says, in a few words
 */
record Finding(
        String topic,
        int partition,
        long offset,
        Kind kind,
        @Nullable Instant fetchedAt,
        String text) {

    /** What sort of record. */
    enum Kind {
        PAGE,
        ARTICLE,
        REMOVAL,
        REJECTION,
        DEAD_LETTER,
        /** It breaks the contract, so nothing is known but that it is there. */
        UNREADABLE
    }

    /** Reads a record of any topic in which URLs or article ids are keys. */
    static Finding of(TopicRecord record) {
        try {
            return read(record);
        } catch (InvalidEventException e) {
            return finding(record, Kind.UNREADABLE, time(record), Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    private static Finding read(TopicRecord record) {
        String topic = record.topic();
        if (topic.endsWith(".dlq")) {
            return dead(record, DeadLetter.from(record.headers()));
        }
        if (topic.equals(Topics.REJECTIONS.name())) {
            return rejection(record, RejectionCodec.decode(record.headers(), record.value()));
        }
        if (topic.equals(Topics.ARTICLES.name())) {
            return switch (ArticleEventCodec.decode(record.headers(), record.value())) {
                case Article article -> finding(record, Kind.ARTICLE, article.fetchedAt(), article.title());
                case Removal removal ->
                    finding(record, Kind.REMOVAL, removal.fetchedAt(), WireNames.of(removal.reason()));
            };
        }
        return finding(record, Kind.PAGE, time(record), page(record));
    }

    private static Finding dead(TopicRecord record, DeadLetter letter) {
        String text = WireNames.of(letter.reason()) + " in " + letter.service() + ": " + letter.detail();
        return finding(record, Kind.DEAD_LETTER, time(record), text);
    }

    private static Finding rejection(TopicRecord record, Rejection rejection) {
        String detail = rejection.detail() == null ? "" : " (" + rejection.detail() + ")";
        return finding(record, Kind.REJECTION, rejection.fetchedAt(), WireNames.of(rejection.reason()) + detail);
    }

    private static String page(TopicRecord record) {
        Map<String, String> headers = record.headers();
        byte @Nullable [] body = record.value();
        return "status " + headers.getOrDefault("ce_httpstatus", "unknown") + ", " + (body == null ? 0 : body.length)
                + " bytes, " + headers.getOrDefault("ce_origin", "live");
    }

    private static Finding finding(TopicRecord record, Kind kind, @Nullable Instant fetchedAt, String text) {
        return new Finding(record.topic(), record.partition(), record.offset(), kind, fetchedAt, text);
    }

    private static @Nullable Instant time(TopicRecord record) {
        try {
            return Instant.parse(record.headers().getOrDefault("ce_time", ""));
        } catch (DateTimeException isNone) {
            return null;
        }
    }
}
