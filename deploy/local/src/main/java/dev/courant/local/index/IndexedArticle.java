package dev.courant.local.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** As much of a document as tells whether it is the right one. */
public record IndexedArticle(
        String id, @Nullable String title, @Nullable Instant publishedAt) {}
