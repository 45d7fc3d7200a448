package dev.courant.indexer.api;

import dev.courant.events.Article;
import dev.courant.events.ArticleEventCodec;
import dev.courant.indexer.search.ArticleSearch;
import dev.courant.indexer.search.SearchParameters;
import dev.courant.indexer.search.SearchParameters.Parsed;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** {@code /api/v1/articles}: search, and single articles as {@code news.articles} carries them. */
@Controller("/api/v1/articles")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class ArticlesApi {
    private final ArticleSearch articles;

    ArticlesApi(ArticleSearch articles) {
        this.articles = articles;
    }

    @Get
    @SearchOperation
    HttpResponse<?> search(HttpRequest<?> request) {
        return switch (SearchParameters.parse(request.getParameters().asMap())) {
            case Parsed.Valid(var search) -> HttpResponse.ok(SearchAnswer.of(articles.search(search)));
            case Parsed.Invalid(var problems) ->
                Problem.badRequest(problems, request).response();
        };
    }

    @Get("/{id}")
    @ReadOperation
    HttpResponse<?> article(String id, HttpRequest<?> request) {
        Optional<Article> article = articles.find(id);
        return article.isPresent()
                ? HttpResponse.ok(ArticleEventCodec.json(article.get())).contentType(MediaType.APPLICATION_JSON_TYPE)
                : Problem.of(HttpStatus.NOT_FOUND, "There is no article with this id, or none any more", request)
                        .response();
    }
}
