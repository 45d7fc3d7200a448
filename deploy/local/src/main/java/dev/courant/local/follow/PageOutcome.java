package dev.courant.local.follow;

import dev.courant.events.Article;
import dev.courant.events.ArticleEvent;
import dev.courant.events.ArticleEventCodec;
import dev.courant.events.ArticleId;
import dev.courant.events.DeadLetter;
import dev.courant.events.Page;
import dev.courant.events.PageCodec;
import dev.courant.events.Rejection;
import dev.courant.events.RejectionCodec;
import dev.courant.events.Removal;
import dev.courant.events.Topics;
import dev.courant.events.WireNames;
import java.time.Instant;
import java.util.Optional;

/**
 * How a page ended behind the parser.
 *
 * @param articleId of the page, which with {@code fetchedAt} says which capture it was
 * @param reason why it is no article, in the words of the wire; empty for an article
 */
public record PageOutcome(String articleId, Instant fetchedAt, String sourceId, Kind kind, String reason) {
    /** The four ways that a page can end. */
    public enum Kind {
        ARTICLE,
        REMOVED,
        REJECTED,
        DEAD
    }

    /** What a record of any topic says of a page's end; empty if it says nothing of that. */
    public static Optional<PageOutcome> of(TopicRecord record) {
        if (record.topic().equals(Topics.ARTICLES.name())) {
            return Optional.of(of(ArticleEventCodec.decode(record.headers(), record.value())));
        }
        if (record.topic().equals(Topics.REJECTIONS.name())) {
            return Optional.of(of(RejectionCodec.decode(record.headers(), record.value())));
        }
        if (record.topic().equals(Topics.PAGES.dlq().name())
                || record.topic().equals(Topics.PAGES_BACKFILL.dlq().name())) {
            return Optional.of(dead(record));
        }
        return Optional.empty();
    }

    /** The page itself, for whoever waits for its end. */
    public static Page page(TopicRecord record) {
        return PageCodec.decode(record.headers(), record.value());
    }

    private static PageOutcome of(ArticleEvent event) {
        return switch (event) {
            case Article article ->
                new PageOutcome(
                        article.id(), article.fetchedAt(), article.source().id(), Kind.ARTICLE, "");
            case Removal removal ->
                new PageOutcome(
                        removal.id(),
                        removal.fetchedAt(),
                        removal.sourceId(),
                        Kind.REMOVED,
                        WireNames.of(removal.reason()));
        };
    }

    private static PageOutcome of(Rejection rejection) {
        return new PageOutcome(
                rejection.id(),
                rejection.fetchedAt(),
                rejection.sourceId(),
                Kind.REJECTED,
                WireNames.of(rejection.reason()));
    }

    /** A dead page may be any bytes at all, so nothing but the parser's own headers is relied on. */
    private static PageOutcome dead(TopicRecord record) {
        DeadLetter letter = DeadLetter.from(record.headers());
        String url = record.headers().getOrDefault("ce_subject", "");
        String fetchedAt = record.headers().getOrDefault("ce_time", "");
        return new PageOutcome(
                ArticleId.sha256(url),
                fetchedAt.matches("\\d{4}-\\S+Z") ? Instant.parse(fetchedAt) : Instant.EPOCH,
                record.headers().getOrDefault("ce_sourceid", "unknown"),
                Kind.DEAD,
                WireNames.of(letter.reason()));
    }
}
