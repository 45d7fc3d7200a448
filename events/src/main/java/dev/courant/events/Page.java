package dev.courant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as the crawler got it; on {@code news.pages}, keyed by {@link #canonicalUrl}.
 *
 * <p>A page that is gone ({@link #isGone}) has an empty body and becomes a {@link Removal}.
 *
 * @param sourceId the source that it was found through
 * @param requestedUrl what was asked for first
 * @param finalUrl what answered, after redirects
 * @param canonicalUrl the page's identity, as the crawler decided it
 * @param attempt the lease attempt that fetched it; with the canonical URL it makes the deterministic {@code ce_id}
 * @param httpStatus the status of the final answer
 * @param contentType the {@code Content-Type} header, null if none was sent
 * @param contentLanguage the {@code Content-Language} header
 * @param etag the {@code ETag} header
 * @param lastModified the {@code Last-Modified} header, as sent
 * @param firstSeenAt when the frontier first learnt of the URL; never changes
 * @param fetchedAt when it was fetched, in milliseconds; the version of the article
 * @param origin whether it is fresh news or backfill
 * @param truncated whether the body was cut at {@link #MAX_BODY_BYTES}
 * @param noindex whether {@code X-Robots-Tag} or a meta element asks not to be indexed, or not any more
 * @param noarchive whether {@code X-Robots-Tag} or a meta element asks not to be archived
 * @param tdmOptOut whether the page, its headers or its host reserve rights against text and data mining or training
 * @param hint what the feed said of the page, null if no feed named it
 * @param body the body as the server sent it, content-encoding undone; not copied, so not to be changed
 */
public record Page(
        String sourceId,
        String requestedUrl,
        String finalUrl,
        String canonicalUrl,
        String attempt,
        int httpStatus,
        @Nullable String contentType,
        @Nullable String contentLanguage,
        @Nullable String etag,
        @Nullable String lastModified,
        Instant firstSeenAt,
        Instant fetchedAt,
        Origin origin,
        boolean truncated,
        boolean noindex,
        boolean noarchive,
        boolean tdmOptOut,
        @Nullable FeedHint hint,
        byte[] body) {

    /** A longer body is cut here and marked as {@link #truncated}. */
    public static final int MAX_BODY_BYTES = 8 * 1024 * 1024;

    /** Live pages go first; backfill comes from archives. */
    public enum Origin {
        LIVE,
        BACKFILL
    }

    /**
     * What a feed or a news sitemap said of a page.
     *
     * @param title the entry's title
     * @param publishedAt the entry's date
     * @param author the entry's author
     */
    public record FeedHint(
            @Nullable String title,
            @Nullable Instant publishedAt,
            @Nullable String author) {}

    public Page {
        Require.text("sourceId", sourceId);
        Require.url("requestedUrl", requestedUrl);
        Require.url("finalUrl", finalUrl);
        Require.url("canonicalUrl", canonicalUrl);
        Require.text("attempt", attempt);
        Require.that(httpStatus >= 100 && httpStatus <= 599, "httpStatus", "is no HTTP status: " + httpStatus);
        firstSeenAt =
                Instant.ofEpochMilli(Require.present("firstSeenAt", firstSeenAt).toEpochMilli());
        fetchedAt = Instant.ofEpochMilli(Require.present("fetchedAt", fetchedAt).toEpochMilli());
        Require.present("origin", origin);
        Require.present("body", body);
        Require.that(body.length <= MAX_BODY_BYTES, "body", "is longer than " + MAX_BODY_BYTES + " bytes");
    }

    /** The id of the article that this page may be. */
    public String articleId() {
        return ArticleId.of(canonicalUrl);
    }

    /** Whether the server said that the page is no more (404 or 410). */
    public boolean isGone() {
        return httpStatus == 404 || httpStatus == 410;
    }
}
