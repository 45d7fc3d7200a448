package dev.courant.indexer.search;

import static dev.courant.indexer.fixtures.Samples.dated;
import static dev.courant.indexer.fixtures.Samples.url;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article;
import dev.courant.indexer.index.ArticleIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ArticleSearch} finds. A word that no other test has keeps the tests apart on a shared index. */
public abstract class ArticleSearchContract {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String word = "zephyr" + Integer.toString(1000 + NUMBER.incrementAndGet(), 36) + "q";

    protected abstract ArticleIndex index();

    protected abstract ArticleSearch search();

    @BeforeEach
    void threeArticles() {
        index().prepare();
        write(
                dated(url(), "2026-03-01", "en", word + " pier opens", "The mayor came."),
                dated(url(), "2026-04-01", "zh-Hant", word + " 港口", "The mayor stayed away."),
                dated(url(), "2026-05-01", "zh-Hans", word + " pier closes", "Nobody came."));
    }

    @Test
    void everyWordMustBeThereInWhateverField() {
        assertThat(titles(word + " pier")).containsExactlyInAnyOrder(word + " pier opens", word + " pier closes");
        assertThat(titles(word + " pier mayor")).containsExactly(word + " pier opens");
        assertThat(titles(word + " lighthouse")).isEmpty();
    }

    @Test
    void operatorsAlternateAndExclude() {
        assertThat(titles(word + " opens OR closes")).hasSize(2);
        assertThat(titles(word + " -pier")).containsExactly(word + " 港口");
        assertThat(titles(word + " \"mayor stayed\"")).containsExactly(word + " 港口");
    }

    @Test
    void datesOrderAndPeriodsLimit() {
        assertThat(titles(word, "sort", "oldest"))
                .containsExactly(word + " pier opens", word + " 港口", word + " pier closes");
        assertThat(titles(word, "sort", "newest", "to", "2026-04-01"))
                .containsExactly(word + " 港口", word + " pier opens");
        assertThat(titles(word, "from", "2026-04-02")).containsExactly(word + " pier closes");
        assertThat(titles(word, "from", "0001-01-01", "to", "9999-12-31")).hasSize(3);
    }

    @Test
    void aLanguageTakesItsScriptsIn() {
        assertThat(titles(word, "language", "zh")).hasSize(2);
        assertThat(titles(word, "language", "zh-Hant")).containsExactly(word + " 港口");
        assertThat(titles(word, "source", "another-paper")).isEmpty();
    }

    @Test
    void pagesShowEveryHitOnce() {
        for (int i = 0; i < 7; i++) {
            write(dated(url(), "2026-03-01", "en", word + " pier opens", "The mayor came."));
        }
        for (String sort : List.of("relevance", "newest", "oldest")) {
            List<String> ids = new ArrayList<>();
            Cursor next = null;
            do {
                SearchResult page = next == null
                        ? search(word, "sort", sort, "size", "3")
                        : search(word, "sort", sort, "size", "3", "after", next.text());
                assertThat(page.total()).isEqualTo(10);
                page.hits().forEach(hit -> ids.add(hit.id()));
                next = page.next();
            } while (next != null);
            assertThat(ids).hasSize(10).doesNotHaveDuplicates();
        }
    }

    @Test
    void facetsCountWhatIsFound() {
        Facets facets = search(word).facets();

        assertThat(facets.languages()).extracting(Facets.LanguageCount::tag).contains("en", "zh-Hans", "zh-Hant");
        assertThat(facets.sources()).containsExactly(new Facets.SourceCount("harbour-gazette", "Harbour Gazette", 3));
        assertThat(facets.dates()).extracting(Facets.DateCount::count).containsExactly(1L, 1L, 1L);
    }

    @Test
    void holdingsCountThem() {
        assertThat(search().holdings().articles()).isGreaterThanOrEqualTo(3);
        assertThat(search().holdings().newestFetchedAt()).isNotNull();
    }

    protected final void write(Article... articles) {
        index().write(List.of(articles));
        index().prepare();
    }

    protected final SearchResult search(String text, String... parameters) {
        Map<String, List<String>> all = new HashMap<>(Map.of("q", List.of(text)));
        for (int i = 0; i < parameters.length; i += 2) {
            all.put(parameters[i], List.of(parameters[i + 1]));
        }
        SearchParameters.Parsed parsed = SearchParameters.parse(all);
        assertThat(parsed).isInstanceOf(SearchParameters.Parsed.Valid.class);
        return search().search(((SearchParameters.Parsed.Valid) parsed).request());
    }

    protected final List<String> titles(String text, String... parameters) {
        return search(text, parameters).hits().stream()
                .map(hit -> hit.title().text())
                .toList();
    }
}
