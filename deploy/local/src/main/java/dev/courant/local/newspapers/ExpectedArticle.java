package dev.courant.local.newspapers;

import dev.courant.events.ArticleId;
import java.time.OffsetDateTime;

/**
 * What the index must say of an article.
 *
 * @param id see {@link ArticleId}
 * @param canonicalUrl what {@code rel=canonical} says, else the address after redirects
 * @param title the headline alone, pronunciation noise removed
 * @param publishedAt to the minute, with the newspaper's offset of that day
 */
public record ExpectedArticle(String id, String canonicalUrl, String title, OffsetDateTime publishedAt) {
    static ExpectedArticle at(String canonicalUrl, String title, OffsetDateTime publishedAt) {
        return new ExpectedArticle(ArticleId.of(canonicalUrl), canonicalUrl, title, publishedAt);
    }
}
