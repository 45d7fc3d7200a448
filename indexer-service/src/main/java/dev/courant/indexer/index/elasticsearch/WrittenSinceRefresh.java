package dev.courant.indexer.index.elasticsearch;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where ids were written that a search may not show yet. Searches see a document only after a refresh; until then this
 * is what keeps an id from being written into a second month. Exact, not a guess by time: it is emptied only behind a
 * refresh. Not thread-safe.
 */
final class WrittenSinceRefresh {
    /** About 15 MB of ids and entries. */
    private static final int CAPACITY = 100_000;

    private final Map<String, String> indexById = new HashMap<>();

    @Nullable
    String indexOf(String id) {
        return indexById.get(id);
    }

    void put(String id, String index) {
        indexById.put(id, index);
    }

    boolean isFull() {
        return indexById.size() >= CAPACITY;
    }

    void clear() {
        indexById.clear();
    }
}
