package dev.courant.indexer.index.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.courant.events.ArticleEvent;
import dev.courant.indexer.index.MonthlyIndices;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which month a document belongs to: the one where it lies already, whatever a later event says, else the month
 * in which its page was first seen. Not thread-safe.
 */
final class DocumentLocations {
    private final ElasticsearchClient client;
    private final WrittenSinceRefresh written = new WrittenSinceRefresh();

    DocumentLocations(ElasticsearchClient client) {
        this.client = client;
    }

    /** Makes all that was written visible to the look-ups, and forgets what only this writer knew. */
    void refresh() throws IOException {
        client.indices()
                .refresh(r ->
                        r.index(MonthlyIndices.PATTERN).allowNoIndices(true).ignoreUnavailable(true));
        written.clear();
    }

    /** The index of every event's id. */
    Map<String, String> locate(List<? extends ArticleEvent> events) throws IOException {
        if (written.isFull()) {
            refresh();
        }
        Map<String, String> indexed = lookUp(events);
        Map<String, String> locations = new HashMap<>();
        for (ArticleEvent event : events) {
            locations.computeIfAbsent(event.id(), id -> {
                String known = indexed.getOrDefault(id, written.indexOf(id));
                return known == null ? MonthlyIndices.nameFor(event.firstSeenAt()) : known;
            });
        }
        return locations;
    }

    /** To be told before a write is tried: a write whose answer is lost may have happened. */
    void remember(Map<String, String> locations) {
        locations.forEach(written::put);
    }

    private Map<String, String> lookUp(List<? extends ArticleEvent> events) throws IOException {
        List<String> ids = events.stream()
                .map(ArticleEvent::id)
                .distinct()
                .filter(id -> written.indexOf(id) == null)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        SearchResponse<Void> found = client.search(
                s -> s.index(MonthlyIndices.PATTERN)
                        .allowNoIndices(true)
                        .ignoreUnavailable(true)
                        .allowPartialSearchResults(false)
                        .size(ids.size())
                        .source(source -> source.fetch(false))
                        .query(q -> q.ids(i -> i.values(ids))),
                Void.class);
        Map<String, String> indexById = new HashMap<>();
        for (Hit<Void> hit : found.hits().hits()) {
            indexById.put(hit.id(), hit.index());
        }
        return indexById;
    }
}
