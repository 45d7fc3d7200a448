package dev.courant.local.demo;

import dev.courant.local.console.Console;
import dev.courant.local.newspapers.SampleQuery;
import dev.courant.local.search.HitList;
import dev.courant.local.search.SearchApi;
import dev.courant.local.search.SearchHits;
import dev.courant.local.search.SearchQuery;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A few queries in different scripts with their first hits, to show what can be asked. */
final class SampleSearches {
    private static final int SHOWN = 5;

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

    /** One of each script first, as far as there is room, then others. */
    static List<SampleQuery> spread(List<SampleQuery> queries) {
        Map<UnicodeScript, SampleQuery> byScript = new EnumMap<>(UnicodeScript.class);
        queries.forEach(query -> byScript.putIfAbsent(script(query.query()), query));
        return Stream.concat(queries.stream().filter(byScript::containsValue), queries.stream())
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    /** Kana tell Japanese from Chinese, though most of the letters may be Han. */
    private static UnicodeScript script(String text) {
        List<UnicodeScript> scripts = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .toList();
        return scripts.stream()
                .filter(script -> script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA)
                .findFirst()
                .map(_ -> UnicodeScript.HIRAGANA)
                .orElseGet(() -> scripts.isEmpty() ? UnicodeScript.COMMON : scripts.getFirst());
    }
}
