package dev.courant.indexer.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SearchType;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.courant.indexer.index.ArticleDocument;
import dev.courant.indexer.index.MonthlyIndices;
import dev.courant.indexer.search.Cursor;
import dev.courant.indexer.search.Facets;
import dev.courant.indexer.search.Sort;
import java.util.ArrayList;
import java.util.List;

/** One page's request in Elasticsearch's terms. */
final class SearchBody {
    private static final String ID = "id";

    private SearchBody() {}

    /** One hit more than the page holds, to know whether there is a next one. */
    static SearchRequest of(dev.courant.indexer.search.SearchRequest request, Facets.Interval interval) {
        Filters filters = Filters.of(request);
        return SearchRequest.of(s -> {
            s.index(MonthlyIndices.READ_ALIAS)
                    .ignoreUnavailable(true)
                    .query(query(request, filters))
                    .searchType(searchType(request.sort()))
                    // Half of the months would look like all of them.
                    .allowPartialSearchResults(false)
                    .postFilter(filters.choices())
                    .aggregations(FacetAggregations.of(filters, interval))
                    .highlight(Highlights.request())
                    .source(source -> source.filter(fields -> fields.includes(HitReader.FIELDS)))
                    .sort(order(request.sort()))
                    .trackTotalHits(t -> t.enabled(true))
                    .size(request.size() + 1)
                    // Copies of a shard score a little differently; one reader stays with one of them.
                    .preference("q" + request.text().hashCode());
            Cursor after = request.after();
            return after == null ? s : s.searchAfter(values(after));
        });
    }

    /** Within the period: as part of the query it spares the months outside of it. */
    private static Query query(dev.courant.indexer.search.SearchRequest request, Filters filters) {
        Query query = QueryTranslation.of(request.query());
        Query ordered = request.sort() == Sort.RELEVANCE ? QueryTranslation.newerFirst(query) : query;
        return Query.of(q -> q.bool(b -> b.must(ordered).filter(filters.period())));
    }

    /**
     * By relevance, a word is as rare in one month as in another: else each month would score by its own few articles.
     * By date nothing is scored, and months that cannot match are skipped.
     */
    private static SearchType searchType(Sort sort) {
        return sort == Sort.RELEVANCE ? SearchType.DfsQueryThenFetch : SearchType.QueryThenFetch;
    }

    private static List<SortOptions> order(Sort sort) {
        List<SortOptions> order = new ArrayList<>();
        if (sort == Sort.RELEVANCE) {
            order.add(SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc))));
        }
        SortOrder direction = sort == Sort.OLDEST ? SortOrder.Asc : SortOrder.Desc;
        order.add(SortOptions.of(s -> s.field(f -> f.field(ArticleDocument.DATE).order(direction))));
        order.add(SortOptions.of(s -> s.field(f -> f.field(ID).order(SortOrder.Asc))));
        return order;
    }

    private static List<FieldValue> values(Cursor after) {
        List<FieldValue> values = new ArrayList<>();
        if (after.sort() == Sort.RELEVANCE) {
            values.add(FieldValue.of(after.score()));
        }
        values.add(FieldValue.of(after.date()));
        values.add(FieldValue.of(after.id()));
        return values;
    }
}
