package dev.courant.indexer.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.courant.indexer.index.ArticleDocument;
import dev.courant.indexer.search.SearchRequest;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a reader chose, as one filter per choice, so that the facets of languages and sources can count without their
 * own. A filter that is not chosen lets everything pass.
 */
record Filters(Query period, Query languages, Query sources) {
    static Filters of(SearchRequest request) {
        return new Filters(period(request), languages(request.languages()), sources(request.sources()));
    }

    /** What facets count beyond, each its own: languages and sources. */
    Query choices() {
        return Query.of(q -> q.bool(b -> b.filter(languages, sources)));
    }

    private static Query period(SearchRequest request) {
        var from = request.from();
        var to = request.to();
        if (from == null && to == null) {
            return everything();
        }
        return Query.of(q -> q.range(r -> r.date(d -> {
            d.field(ArticleDocument.DATE).format("epoch_millis");
            if (from != null) {
                d.gte(Long.toString(from.toEpochMilli()));
            }
            return to == null ? d : d.lt(Long.toString(to.toEpochMilli()));
        })));
    }

    /** {@code zh} means {@code zh-Hans} and {@code zh-Hant} too. */
    private static Query languages(List<String> tags) {
        return anyOf(tags.stream()
                .flatMap(tag -> Stream.of(
                        Query.of(q -> q.term(t -> t.field("language").value(tag).caseInsensitive(true))),
                        Query.of(q -> q.prefix(
                                p -> p.field("language").value(tag + "-").caseInsensitive(true)))))
                .toList());
    }

    private static Query sources(List<String> ids) {
        List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
        return ids.isEmpty()
                ? everything()
                : Query.of(q -> q.terms(t -> t.field("source.id").terms(v -> v.value(values))));
    }

    private static Query anyOf(List<Query> choices) {
        BoolQuery any = BoolQuery.of(b -> b.should(choices).minimumShouldMatch("1"));
        return choices.isEmpty() ? everything() : new Query(any);
    }

    private static Query everything() {
        return Query.of(q -> q.matchAll(m -> m));
    }
}
