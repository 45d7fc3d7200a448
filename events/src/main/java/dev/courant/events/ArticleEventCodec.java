package dev.courant.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Article}s and {@link Removal}s on {@code news.articles}: JSON, told apart by {@code ce_type}. */
public final class ArticleEventCodec {
    /** The {@code ce_type} of an article. */
    public static final String ARTICLE = "dev.courant.article";

    /** The {@code ce_type} of a removal. */
    public static final String REMOVAL = "dev.courant.removal";

    private ArticleEventCodec() {}

    /** The record of an article or a removal, keyed by the article's id. */
    public static EventRecord encode(ArticleEvent event) {
        String type = switch (event) {
            case Article _ -> ARTICLE;
            case Removal _ -> REMOVAL;
        };
        Map<String, String> headers = CloudEvent.headers(
                type,
                "/parser-service",
                event.id(),
                event.fetchedAt(),
                Long.toString(event.fetchedAt().toEpochMilli()));
        headers.put(CloudEvent.CONTENT_TYPE, CloudEvent.JSON);
        byte[] json = switch (event) {
            case Article article -> EventJson.write(article);
            case Removal removal -> EventJson.write(removal);
        };
        return new EventRecord(event.id(), headers, json);
    }

    /**
     * Reads an article or a removal.
     *
     * @throws InvalidEventException naming the field or header at fault
     */
    public static ArticleEvent decode(Map<String, String> headers, byte @Nullable [] value) {
        CloudEvent.requireType(headers, ARTICLE, REMOVAL);
        return REMOVAL.equals(headers.get(CloudEvent.TYPE))
                ? EventJson.read(value, Removal.class)
                : EventJson.read(value, Article.class);
    }

    /** The JSON of an article alone, as it stands in the record's value. */
    public static byte[] json(Article article) {
        return EventJson.write(article);
    }

    /** Reads the JSON of an article alone. */
    public static Article article(byte[] json) {
        return EventJson.read(json, Article.class);
    }
}
