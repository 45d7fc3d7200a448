package dev.courant.indexer.api;

import dev.courant.indexer.consume.Lag;
import dev.courant.indexer.search.ArticleSearch;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/status}: how much there is to search, and how far this instance is behind its topic. */
@Controller("/api/v1/status")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class StatusApi {
    private final ArticleSearch articles;
    private final Lag lag;

    StatusApi(ArticleSearch articles, Lag lag) {
        this.articles = articles;
        this.lag = lag;
    }

    /**
     * The answer.
     *
     * @param articles how many can be found
     * @param newestFetchedAt when the newest of them was fetched; absent if there is none
     * @param lag records of {@code news.articles} that this instance knows of and has not read
     */
    record Status(long articles, @Nullable Instant newestFetchedAt, long lag) {}

    @Get
    Status status() {
        ArticleSearch.Holdings holdings = articles.holdings();
        return new Status(holdings.articles(), holdings.newestFetchedAt(), lag.records());
    }
}
