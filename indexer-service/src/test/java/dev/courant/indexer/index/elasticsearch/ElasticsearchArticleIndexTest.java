package dev.courant.indexer.index.elasticsearch;

import static dev.courant.indexer.fixtures.Samples.START;
import static dev.courant.indexer.fixtures.Samples.article;
import static dev.courant.indexer.fixtures.Samples.url;
import static dev.courant.indexer.fixtures.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.courant.events.Article;
import dev.courant.indexer.fixtures.Gateway;
import dev.courant.indexer.fixtures.RealElasticsearch;
import dev.courant.indexer.fixtures.Servers;
import dev.courant.indexer.index.ArticleIndex;
import dev.courant.indexer.index.ArticleIndexContract;
import dev.courant.indexer.index.IndexUnavailableException;
import dev.courant.indexer.index.MonthlyIndices;
import dev.courant.indexer.index.WriteOutcome;
import dev.courant.indexer.search.ArticleSearch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElasticsearchArticleIndexTest extends ArticleIndexContract {
    private static final RealElasticsearch REAL = RealElasticsearch.shared();
    private static final Instant NEXT_MONTH = START.plus(Duration.ofDays(31));

    private final String url = url();

    @Override
    protected ArticleIndex index() {
        return REAL.index();
    }

    @Override
    protected ArticleSearch search() {
        return REAL.search();
    }

    @Test
    void anIdStaysInItsMonthBeforeAnySearchCouldShowIt() throws IOException {
        write(seen(START, 1));
        write(seen(NEXT_MONTH, 2));

        assertThat(indicesOf(url)).containsExactly("courant-articles-2026.01");
    }

    @Test
    void anIdStaysInItsMonthForAnotherWriterToo() throws IOException {
        write(seen(START, 1));
        ArticleIndex other = RealElasticsearch.shared().index();
        other.prepare();

        other.write(List.of(seen(NEXT_MONTH, 2)));

        assertThat(indicesOf(url)).containsExactly("courant-articles-2026.01");
    }

    @Test
    void aRefusedDocumentIsInNobodysWay() {
        Article refused = article(
                url,
                START,
                START,
                "From the year 12026",
                builder -> builder.publishedAt(
                        OffsetDateTime.parse("+12026-01-01T00:00:00Z"),
                        new Article.DateBasis(
                                Article.Precision.DAY, Article.DateOrigin.VISIBLE_TEXT, Article.Zone.ASSUMED)));

        List<WriteOutcome> outcomes = write(version(url(), 1, "Sound"), refused, version(url(), 1, "Sound too"));

        assertThat(outcomes.get(0)).isInstanceOf(WriteOutcome.Written.class);
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        WriteOutcome.Refused.class,
                        why -> assertThat(why.reason()).contains("publishedAt"));
        assertThat(outcomes.get(2)).isInstanceOf(WriteOutcome.Written.class);
    }

    @Test
    void manyBulkRequestsKeepTheOutcomesInOrder() {
        String longText = "words ".repeat(60_000);
        Article stale = version(url, 0, "Old");
        write(version(url, 5, "New"));
        List<Article> events = IntStream.range(0, 9)
                .mapToObj(i -> i == 7 ? stale : article(url(), "Long " + i, longText))
                .toList();

        List<WriteOutcome> outcomes = index().write(events);

        assertThat(outcomes).hasSize(9);
        assertThat(outcomes.indexOf(new WriteOutcome.Stale())).isEqualTo(7);
        assertThat(outcomes.stream().filter(WriteOutcome.Written.class::isInstance))
                .hasSize(8);
    }

    @Test
    void aNodeThatCannotBeReachedIsNoFaultOfTheDocuments() {
        ArticleIndex unreachable = RealElasticsearch.at("http://127.0.0.1:1").index();

        assertThat(unreachable.write(List.of(version(url, 1, "First"), version(url, 2, "Second"))))
                .hasSize(2)
                .allMatch(WriteOutcome.Unavailable.class::isInstance);
        assertThatThrownBy(unreachable::prepare).isInstanceOf(IndexUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>Too large</body></html>"})
    void aBodyThatAProxyRefusesIsSplitUntilTheDocumentIsFound(String answer) {
        List<Article> events = List.of(
                version(url(), 1, "Small"),
                version(url(), 1, "Small too"),
                article(url(), "Large", "words ".repeat(20_000)),
                version(url(), 1, "Smallest"));

        try (Gateway proxy = new Gateway(Servers.elasticsearchUrl(), 50_000, 413, answer)) {
            List<WriteOutcome> outcomes =
                    RealElasticsearch.at(proxy.url()).index().write(events);

            assertThat(outcomes.get(2)).isInstanceOf(WriteOutcome.Refused.class);
            assertThat(outcomes)
                    .filteredOn(WriteOutcome.Written.class::isInstance)
                    .hasSize(3);
        }
    }

    @Test
    void anIndexThatIsAwayIsAskedOnceInABatch() {
        String longText = "words ".repeat(120_000);
        List<Article> events = List.of(
                article(url(), "One request", longText), article(url(), "Another", longText), version(url, 1, "Short"));

        try (Gateway down = new Gateway(Servers.elasticsearchUrl(), -1, 503, "Busy")) {
            List<WriteOutcome> outcomes =
                    RealElasticsearch.at(down.url()).index().write(events);

            assertThat(outcomes).hasSize(3).allMatch(WriteOutcome.Unavailable.class::isInstance);
            assertThat(down.requests()).isEqualTo(1);
        }
    }

    private Article seen(Instant firstSeenAt, int second) {
        return article(url, firstSeenAt, NEXT_MONTH.plusSeconds(second), "Seen", builder -> builder);
    }

    private List<String> indicesOf(String url) throws IOException {
        index().prepare();
        SearchResponse<Void> response = REAL.client()
                .search(
                        s -> s.index(MonthlyIndices.PATTERN)
                                .query(q -> q.term(t -> t.field("canonicalUrl").value(url))),
                        Void.class);
        return response.hits().hits().stream().map(Hit::index).toList();
    }
}
