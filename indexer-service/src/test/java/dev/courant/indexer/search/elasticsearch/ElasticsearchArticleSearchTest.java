package dev.courant.indexer.search.elasticsearch;

import static dev.courant.indexer.fixtures.Samples.article;
import static dev.courant.indexer.fixtures.Samples.dated;
import static dev.courant.indexer.fixtures.Samples.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.Refresh;
import dev.courant.events.Article;
import dev.courant.indexer.fixtures.RealElasticsearch;
import dev.courant.indexer.fixtures.Samples;
import dev.courant.indexer.fixtures.Servers;
import dev.courant.indexer.index.ArticleIndex;
import dev.courant.indexer.index.MonthlyIndices;
import dev.courant.indexer.search.ArticleSearch;
import dev.courant.indexer.search.ArticleSearchContract;
import dev.courant.indexer.search.SearchHit;
import dev.courant.indexer.search.SearchQuery;
import dev.courant.indexer.search.SearchRequest;
import dev.courant.indexer.search.SearchResult;
import dev.courant.indexer.search.SearchUnavailableException;
import dev.courant.indexer.search.Sort;
import dev.courant.servers.LocalElasticsearch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElasticsearchArticleSearchTest extends ArticleSearchContract {
    private static final RealElasticsearch REAL = RealElasticsearch.shared();

    @Override
    protected ArticleIndex index() {
        return REAL.index();
    }

    @Override
    protected ArticleSearch search() {
        return REAL.search();
    }

    /** Text as a page may have it, and a query that must find it; then the other way round. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "燈塔質量強國 | 灯塔质量强国",
                "燈塔質量強國 | 燈塔質(zhì)量強國",
                "船塢質量獎 | 船坞 质量奖",
                "鐘樓“三高四新”藍圖 | 钟楼 \"三高四新\"",
                "quayside café brulé | quayside cafe brule",
                "quayside ｌａｎｔｅｒｎｓ | quayside lanterns",
                "seven lighthouses | seven lighthouse",
                "one gasometer | one gasometers",
                "The ferryman's oath | the ferryman oath",
                "l’étrier d'argent | étrier argent",
                "مكتبةُ المرفأ | مكتبه المرفا",
                "किताबों का मेला १२३ | किताबों का मेला 123",
                "ＡＢＣ造船廠 | abc造船厂"
            })
    void variantsFindEachOther(String text, String query) {
        write(article(url(), text));
        assertThat(titles(query)).contains(text);

        if (!query.contains("(") && !query.contains("\"")) {
            write(article(url(), query));
            assertThat(titles(text)).contains(query);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"\"((",
                "AND OR NOT",
                "-",
                "--",
                "*",
                "~~ OR",
                "a\\",
                "()",
                "|",
                "“",
                "title:x^2",
                "𠀀",
                "\"a"
            })
    void noQueryIsAnError(String query) {
        assertThat(search(query).total()).isNotNegative();
    }

    @Test
    void aSingleCharacterIsFoundWithinAWord() {
        write(article(url(), "罟網修補"));

        assertThat(titles("網")).contains("罟網修補");
    }

    @Test
    void aPhraseOfMixedScriptsIsFoundAndAnotherOrderIsNot() {
        write(article(url(), "渡口5G基站quay開通"));

        assertThat(titles("\"基站quay开通\"")).contains("渡口5G基站quay開通");
        assertThat(titles("\"开通quay基站\"")).isEmpty();
    }

    @Test
    void aRunWithoutSpacesNeedsMostOfItsPairs() {
        write(article(url(), "碼頭", "湖畔小鎮舉行龍舟大賽頒獎典禮"));

        assertThat(titles("湖畔小镇龙舟大赛")).contains("碼頭");
        assertThat(titles("湖畔小镇足球联赛开幕")).doesNotContain("碼頭");
    }

    @Test
    void whatWasFoundIsMarkedAndNothingElseIsHtml() {
        write(article(url(), "Trawlers & <b>nets</b>", "A trawler's <script>alert(1)</script> net."));

        SearchHit hit = search("trawler").hits().getFirst();

        assertThat(hit.title().html()).isEqualTo("<mark>Trawlers</mark> &amp; &lt;b&gt;nets&lt;/b&gt;");
        assertThat(hit.snippets().getFirst().html())
                .isEqualTo("A <mark>trawler&#39;s</mark> &lt;script&gt;alert(1)&lt;/script&gt; net.");
    }

    @Test
    void aVeryLongTextIsNoTrouble() {
        write(article(url(), "Endless", "barnacle " + "word ".repeat(260_000)));

        assertThat(search("barnacle").hits()).hasSize(1);
    }

    @Test
    void theTitleCountsMostAndTheNewerGoesFirst() {
        write(
                dated(url(), "2026-06-01", "en", "Elsewhere", "A capstan turned."),
                dated(url(), "2026-06-01", "en", "The capstan", "It turned."),
                dated(url(), "2026-11-01", "en", "The capstan", "It turned."));

        assertThat(titles("capstan")).containsExactly("The capstan", "The capstan", "Elsewhere");
        assertThat(search("capstan").hits().getFirst().date().toString()).startsWith("2026-11");
    }

    @Test
    void aDocumentOfANewerVersionIsShownAsFarAsItIsUnderstood() throws IOException {
        Map<String, Object> newer = Map.of(
                "id", "newer",
                "title", "Bollards of tomorrow",
                "kind", "hologram",
                "publishedAt", "2026-07-01",
                "date", "2026-07-01T00:00:00Z",
                "source", Map.of("id", "harbour-gazette"));
        REAL.client()
                .index(i -> i.index(MonthlyIndices.nameFor(Samples.START))
                        .id("newer")
                        .document(newer)
                        .refresh(Refresh.True));
        write(article(url(), "Bollards of today"));

        assertThat(titles("bollards")).contains("Bollards of tomorrow", "Bollards of today");
        assertThat(search("bollards tomorrow").hits()).singleElement().satisfies(hit -> {
            assertThat(hit.id()).isEqualTo("newer");
            assertThat(hit.kind()).isEqualTo(Article.Kind.ARTICLE);
            assertThat(hit.source().name()).isEqualTo("harbour-gazette");
            assertThat(hit.date()).isEqualTo("2026-07-01T00:00:00Z");
        });
    }

    @Test
    void beforeTheFirstIndexThereIsNothingToFind() {
        try (LocalElasticsearch node = LocalElasticsearch.start(Servers.folder("empty"))) {
            ArticleSearch empty = RealElasticsearch.at(node.url()).search();

            SearchResult result = empty.search(request(20));

            assertThat(result.total()).isZero();
            assertThat(result.facets().sources()).isEmpty();
            assertThat(empty.holdings().articles()).isZero();
        }
    }

    @Test
    void aQuestionThatIsNotTakenIsNoOutage() {
        assertThatThrownBy(() -> search().search(request(20_000)))
                .isNotInstanceOf(SearchUnavailableException.class)
                .hasMessageContaining("Result window is too large");
    }

    @Test
    void aNodeThatCannotBeReachedIsUnavailable() {
        ArticleSearch unreachable = RealElasticsearch.at("http://127.0.0.1:1").search();

        assertThatThrownBy(() -> unreachable.find("x")).isInstanceOf(SearchUnavailableException.class);
    }

    private static SearchRequest request(int size) {
        return new SearchRequest("", new SearchQuery.All(), null, null, List.of(), List.of(), Sort.NEWEST, size, null);
    }
}
