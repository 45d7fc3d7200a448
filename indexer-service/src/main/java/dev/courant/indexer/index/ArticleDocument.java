package dev.courant.indexer.index;

import dev.courant.events.Article;
import dev.courant.events.ArticleEvent;
import dev.courant.events.ArticleEventCodec;
import dev.courant.events.Removal;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as the documents that are kept of them, in JSON. */
public final class ArticleDocument {
    /**
     * The one date that every article has: periods, sorting and histograms go by it. It is the date of publication where
     * that is known and believable, else the time when the page was first seen.
     */
    public static final String DATE = "date";

    /** Set on tombstones only. */
    public static final String REMOVED_AT = "removedAt";

    /** How far a date may lie ahead of the page's own fetching: zones are assumed at times, and assumed wrongly. */
    private static final Duration BELIEVABLE_LEAD = Duration.ofDays(1);

    private static final JsonMapper JSON = JsonMapper.shared();

    private ArticleDocument() {}

    /** An article's own JSON with {@link #DATE} added, or a removal's tombstone: nothing but id and time. */
    public static byte[] json(ArticleEvent event) {
        return switch (event) {
            case Article article -> JSON.writeValueAsBytes(dated(article));
            case Removal removal -> JSON.writeValueAsBytes(tombstone(removal));
        };
    }

    /** See {@link #DATE}. */
    public static Instant date(Article article) {
        if (article.publishedAt() == null) {
            return article.firstSeenAt();
        }
        Instant publishedAt = article.publishedAt().toInstant();
        boolean believable = publishedAt.isBefore(article.fetchedAt().plus(BELIEVABLE_LEAD));
        return believable ? publishedAt : article.firstSeenAt();
    }

    private static ObjectNode dated(Article article) {
        ObjectNode document = (ObjectNode) JSON.readTree(ArticleEventCodec.json(article));
        return document.put(DATE, date(article).toString());
    }

    private static ObjectNode tombstone(Removal removal) {
        return JSON.createObjectNode()
                .put("id", removal.id())
                .put(REMOVED_AT, removal.fetchedAt().toString());
    }
}
