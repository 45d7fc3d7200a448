package dev.courant.indexer.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.SearchType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.courant.indexer.search.Facets;
import dev.courant.indexer.search.SearchQuery;
import dev.courant.indexer.search.Sort;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SearchBodyTest {
    @Test
    void thePeriodIsPartOfTheQueryAndNothingElseRepeatsIt() {
        SearchRequest body = body(Sort.NEWEST);

        assertThat(Objects.requireNonNull(body.query()).bool().filter()).anyMatch(Query::isRange);
        assertThat(String.valueOf(body.postFilter()))
                .contains("harbour-gazette")
                .doesNotContain("range");
        assertThat(body.aggregations().toString()).contains("harbour-gazette").doesNotContain("range");
    }

    @Test
    void onlyWhatIsScoredComparesTheMonths() {
        assertThat(body(Sort.RELEVANCE).searchType()).isEqualTo(SearchType.DfsQueryThenFetch);
        assertThat(body(Sort.OLDEST).searchType()).isEqualTo(SearchType.QueryThenFetch);
    }

    private static SearchRequest body(Sort sort) {
        return SearchBody.of(
                new dev.courant.indexer.search.SearchRequest(
                        "pier",
                        new SearchQuery.Word("pier"),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        null,
                        List.of(),
                        List.of("harbour-gazette"),
                        sort,
                        20,
                        null),
                Facets.Interval.MONTH);
    }
}
