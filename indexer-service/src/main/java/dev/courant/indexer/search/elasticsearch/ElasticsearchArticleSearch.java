package dev.courant.indexer.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import dev.courant.events.Article;
import dev.courant.indexer.index.MonthlyIndices;
import dev.courant.indexer.search.ArticleSearch;
import dev.courant.indexer.search.Cursor;
import dev.courant.indexer.search.Facets;
import dev.courant.indexer.search.SearchRequest;
import dev.courant.indexer.search.SearchResult;
import dev.courant.indexer.search.SearchUnavailableException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Search over the read alias, which leaves the tombstones out. */
@Singleton
public final class ElasticsearchArticleSearch implements ArticleSearch {
    private static final int BAD_REQUEST = 400;

    private final ElasticsearchClient client;

    public ElasticsearchArticleSearch(ElasticsearchClient client) {
        this.client = client;
    }

    @Override
    public SearchResult search(SearchRequest request) {
        Facets.Interval interval = FacetAggregations.interval(request);
        SearchResponse<ObjectNode> response =
                ask(() -> client.search(SearchBody.of(request, interval), ObjectNode.class));
        List<Hit<ObjectNode>> found = response.hits().hits();
        List<Hit<ObjectNode>> page = found.subList(0, Math.min(found.size(), request.size()));
        return new SearchResult(
                total(response),
                Duration.ofMillis(response.took()),
                page.stream().map(hit -> HitReader.hit(hit, request.sort())).toList(),
                FacetAggregations.read(response.aggregations(), interval),
                found.size() > page.size() ? next(request, page) : null);
    }

    @Override
    public Optional<Article> find(String id) {
        SearchResponse<ObjectNode> response = ask(() -> client.search(
                s -> s.index(MonthlyIndices.READ_ALIAS)
                        .ignoreUnavailable(true)
                        .query(q -> q.ids(i -> i.values(id)))
                        .size(1),
                ObjectNode.class));
        return response.hits().hits().stream()
                .map(Hit::source)
                .flatMap(Stream::ofNullable)
                .map(HitReader::article)
                .findFirst();
    }

    @Override
    public Holdings holdings() {
        SearchResponse<Void> response = ask(() -> client.search(
                s -> s.index(MonthlyIndices.READ_ALIAS)
                        .ignoreUnavailable(true)
                        .size(0)
                        .trackTotalHits(t -> t.enabled(true))
                        .aggregations("newest", a -> a.max(m -> m.field("fetchedAt"))),
                Void.class));
        long articles = total(response);
        Double newest = articles == 0
                ? null
                : Aggregates.named("newest", response.aggregations()).max().value();
        return new Holdings(articles, newest == null ? null : Instant.ofEpochMilli(newest.longValue()));
    }

    private static @Nullable Cursor next(SearchRequest request, List<Hit<ObjectNode>> page) {
        Cursor after = request.after();
        long before = after == null ? 0 : after.position();
        return HitReader.cursor(request, page.getLast(), before + page.size());
    }

    private static long total(SearchResponse<?> response) {
        TotalHits total = response.hits().total();
        return total == null ? 0 : total.value();
    }

    private static <T> T ask(Callable<T> question) {
        try {
            return question.call();
        } catch (IOException | ElasticsearchException e) {
            if (e instanceof ElasticsearchException refused && refused.status() == BAD_REQUEST) {
                throw new IllegalStateException("Elasticsearch does not take the question: " + e.getMessage(), e);
            }
            throw new SearchUnavailableException("Elasticsearch gave no answer: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
