package dev.courant.indexer.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search. Made by {@link SearchParameters}.
 *
 * @param text the query as it was typed
 * @param query what it means
 * @param from articles of this time or later
 * @param to articles before this time
 * @param languages BCP 47 tags, any of which will do; {@code zh} takes {@code zh-Hans} in
 * @param sources source ids, any of which will do
 * @param size hits per page
 * @param after where the page before ended; null for the first page
 */
public record SearchRequest(
        String text,
        SearchQuery query,
        @Nullable Instant from,
        @Nullable Instant to,
        List<String> languages,
        List<String> sources,
        Sort sort,
        int size,
        @Nullable Cursor after) {
    public SearchRequest {
        languages = List.copyOf(languages);
        sources = List.copyOf(sources);
    }
}
