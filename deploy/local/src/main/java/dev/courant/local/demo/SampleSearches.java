package dev.courant.local.demo;

import dev.courant.local.console.Console;
import dev.courant.local.newspapers.SampleQuery;
import dev.courant.local.search.HitList;
import dev.courant.local.search.SearchApi;
import dev.courant.local.search.SearchHits;
import dev.courant.local.search.SearchQuery;
import java.util.List;

/** A few queries with their first hits, to show what can be asked. */
final class SampleSearches {
    private static final int SHOWN = 3;

    private final Console console;
    private final SearchApi api;

    SampleSearches(Console console, String url) {
        this.console = console;
        this.api = new SearchApi(url);
    }

    void show(List<SampleQuery> queries) throws InterruptedException {
        HitList list = new HitList(console.isTerminal());
        for (SampleQuery sample : spread(queries)) {
            SearchHits answer = api.search(SearchQuery.of(sample.query()));
            console.line("");
            console.line("» " + sample.query() + "  (" + answer.total() + (answer.total() == 1 ? " hit)" : " hits)"));
            answer.hits().stream()
                    .limit(1)
                    .flatMap(hit -> list.lines(hit).stream())
                    .forEach(line -> console.line("  " + line));
        }
    }

    /** The first, one from the middle and the last: the queries stand newspaper by newspaper. */
    private static List<SampleQuery> spread(List<SampleQuery> queries) {
        return queries.size() <= SHOWN
                ? queries
                : List.of(queries.getFirst(), queries.get(queries.size() / 2), queries.getLast());
    }
}
