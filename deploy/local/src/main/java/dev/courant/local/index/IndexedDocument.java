package dev.courant.local.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document of Elasticsearch, and where it lies.
 *
 * @param index the month's
 * @param fetchedAt of the page that it was made of
 * @param removedAt set if it only remembers that the article is gone
 */
public record IndexedDocument(
        String index,
        Instant fetchedAt,
        @Nullable String title,
        @Nullable String firstSeenAt,
        @Nullable String removedAt) {}
