package dev.courant.indexer.search;

import dev.courant.events.Article;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles. Variants of a word find each other: Traditional and Simplified characters, full and half width,
 * accents, case, and English plurals.
 *
 * <p>Every method throws {@link SearchUnavailableException} when the index cannot answer.
 */
public interface ArticleSearch {
    /** One page of what a request asks for. */
    SearchResult search(SearchRequest request);

    /** An article by its id; nothing if there is none, or none any more. */
    Optional<Article> find(String id);

    /** What there is to search. */
    Holdings holdings();

    /**
     * What there is to search.
     *
     * @param articles how many
     * @param newestFetchedAt when the newest of them was fetched; null if there is none
     */
    record Holdings(long articles, @Nullable Instant newestFetchedAt) {}
}
