package dev.courant.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that is no article, and why; on {@code news.rejections}, keyed by {@link #id}.
 *
 * @param id the id that the article would have had
 * @param detail the figures behind the reason, for whoever wonders
 * @param extractorVersion the rules that said so
 */
public record Rejection(
        String id,
        String url,
        String canonicalUrl,
        String sourceId,
        Reason reason,
        @Nullable String detail,
        String extractorVersion,
        Instant firstSeenAt,
        Instant fetchedAt,
        Instant parsedAt) {

    /** Why a page is no article. */
    public enum Reason {
        /** The content is no HTML: an image, a PDF, binary data. */
        NOT_HTML,
        /** There is nothing in it. */
        EMPTY,
        /** No title could be found. */
        NO_TITLE,
        /** There is too little running text. */
        TOO_SHORT,
        /** A list of links to articles: a front, section, tag or search page. */
        LISTING,
        /** An index of videos or pictures. */
        MEDIA_INDEX,
        /** An error page sent with status 200. */
        ERROR_PAGE,
        /** A cookie or consent wall stands where the text should be. */
        CONSENT_WALL,
        /** Only the first lines are shown, the rest is sold. */
        PAYWALL_STUB,
        /** The publisher asks not to be indexed. */
        NOINDEX,
        /** A page of the publisher's own: about, contact, terms. */
        SERVICE_PAGE
    }

    public Rejection {
        Require.sha256("id", id);
        Require.url("url", url);
        Require.url("canonicalUrl", canonicalUrl);
        Require.text("sourceId", sourceId);
        Require.present("reason", reason);
        Require.text("extractorVersion", extractorVersion);
        Require.present("firstSeenAt", firstSeenAt);
        Require.present("fetchedAt", fetchedAt);
        Require.present("parsedAt", parsedAt);
    }
}
