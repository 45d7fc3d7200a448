package dev.courant.events;

import java.time.Instant;

/** What {@code news.articles} carries, keyed by {@link #id}: an article's newest version, or its removal. */
public sealed interface ArticleEvent permits Article, Removal {
    /** See {@link ArticleId}. */
    String id();

    /** The page's identity. */
    String canonicalUrl();

    /** When the page that this came of was fetched; in milliseconds since 1970 the version: the newest wins. */
    Instant fetchedAt();

    /** When the page was first heard of; never changes, so it may decide where a document is stored. */
    Instant firstSeenAt();
}
