package dev.courant.indexer.index;

import dev.courant.events.ArticleEvent;
import java.util.List;

/**
 * Keeps the newest event of every article, whatever the order in which events arrive.
 *
 * <p>An event's version is its {@code fetchedAt} in milliseconds. One at least as new as what is kept replaces it, so a
 * replay changes nothing; an older one is {@link WriteOutcome.Stale}. A removal is kept like an article, unseen by
 * searchers, so that no replay brings the article back. Where an article is kept is decided once, by the first of its
 * events, and never changes.
 *
 * <p>For one writer per article id at a time; {@link #prepare} is due whenever ids may have come from another writer.
 */
public interface ArticleIndex {
    /**
     * Brings templates and aliases up to date and makes what others have written known to this writer. Idempotent.
     *
     * @throws IndexUnavailableException worth a retry after a while
     */
    void prepare();

    /**
     * Writes events, in their order.
     *
     * @return an outcome per event, in the same order; an index that cannot be reached is one, never an exception
     */
    List<WriteOutcome> write(List<? extends ArticleEvent> events);
}
