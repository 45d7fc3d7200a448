package dev.courant.indexer.search;

import dev.courant.events.Article;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that was found.
 *
 * @param title with what was found in it
 * @param snippets the best places of its text; its beginning if the title alone matched
 * @param date see {@link dev.courant.indexer.index.ArticleDocument#DATE}
 */
public record SearchHit(
        String id,
        Excerpt title,
        List<Excerpt> snippets,
        String url,
        Article.Publisher source,
        @Nullable OffsetDateTime publishedAt,
        Instant date,
        @Nullable String language,
        List<String> authors,
        @Nullable String section,
        Article.Kind kind) {
    public SearchHit {
        snippets = List.copyOf(snippets);
        authors = List.copyOf(authors);
    }
}
