package dev.courant.crawler.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last event of a URL, as far as its next visit has to know it.
 *
 * @param fetchedAt the event's time; the next one of the URL is later
 * @param etag the {@code ETag} that the server last sent
 * @param lastModified the {@code Last-Modified} that the server last sent
 * @param hash equal where there is nothing new to publish
 */
public record PublishedVersion(
        Instant fetchedAt, @Nullable String etag, @Nullable String lastModified, String hash) {
    /** The same, under the validators of a later answer; those that it does not name stay. */
    public PublishedVersion confirmedWith(@Nullable String newEtag, @Nullable String newLastModified) {
        return new PublishedVersion(
                fetchedAt,
                newEtag == null ? etag : newEtag,
                newLastModified == null ? lastModified : newLastModified,
                hash);
    }
}
