package dev.courant.indexer.search;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param total how many articles match, exactly
 * @param took how long the index needed
 * @param next where the next page begins; null behind the last one
 */
public record SearchResult(
        long total,
        Duration took,
        List<SearchHit> hits,
        Facets facets,
        @Nullable Cursor next) {
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
