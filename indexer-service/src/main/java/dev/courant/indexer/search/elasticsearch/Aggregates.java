package dev.courant.indexer.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import java.util.Map;

/** What was asked for by name must be in the answer. */
final class Aggregates {
    private Aggregates() {}

    static Aggregate named(String name, Map<String, Aggregate> aggregates) {
        Aggregate aggregate = aggregates.get(name);
        if (aggregate == null) {
            throw new IllegalStateException("The answer lacks the aggregation " + name);
        }
        return aggregate;
    }
}
