package dev.courant.events;

import java.time.Instant;

/**
 * An article that is gone: the server answered 404 or 410, or an operator took it down.
 *
 * @param sourceId the source that it had been found through
 * @param reason why it is gone
 */
public record Removal(
        String id, String canonicalUrl, String sourceId, Reason reason, Instant firstSeenAt, Instant fetchedAt)
        implements ArticleEvent {

    /** Why an article is gone. */
    public enum Reason {
        /** The server answered 404 or 410. */
        GONE,
        /** An operator took it down. */
        TAKEN_DOWN
    }

    public Removal {
        Require.sha256("id", id);
        Require.url("canonicalUrl", canonicalUrl);
        Require.that(id.equals(ArticleId.of(canonicalUrl)), "id", "is not the SHA-256 of canonicalUrl");
        Require.text("sourceId", sourceId);
        Require.present("reason", reason);
        Require.present("firstSeenAt", firstSeenAt);
        Require.present("fetchedAt", fetchedAt);
    }
}
