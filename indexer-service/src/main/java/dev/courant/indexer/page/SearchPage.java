package dev.courant.indexer.page;

import dev.courant.events.Article;
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
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /} and {@code /articles/ID}, for people. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
public final class SearchPage {
    private final ArticleSearch articles;
    private final Templates templates;
    private final Clock clock = Clock.systemUTC();

    SearchPage(ArticleSearch articles, Templates templates) {
        this.articles = articles;
        this.templates = templates;
    }

    @Get(uri = "/", produces = MediaType.TEXT_HTML)
    HttpResponse<String> search(HttpRequest<?> request) {
        Address address = Address.of(request.getParameters().asMap(), SearchParameters.NAMES);
        ResultsViewBuilder views = new ResultsViewBuilder(address, formats(request), LocalDate.now(clock));
        return switch (SearchParameters.parse(address.parameters())) {
            case Parsed.Valid(var search) ->
                HttpResponse.ok(templates.results(views.found(search, articles.search(search))));
            case Parsed.Invalid(var problems) -> {
                String text =
                        address.parameters().getOrDefault("q", List.of("")).getFirst();
                List<String> reasons = problems.stream()
                        .map(problem -> "'" + problem.parameter() + "' " + problem.detail())
                        .toList();
                yield HttpResponse.badRequest(templates.results(views.refused(text, reasons)));
            }
        };
    }

    @Get(uri = "/articles/{id}", produces = MediaType.TEXT_HTML)
    HttpResponse<String> article(String id, HttpRequest<?> request) {
        Optional<Article> article = articles.find(id);
        return article.map(found -> HttpResponse.ok(templates.article(ArticleView.of(found, formats(request)))))
                .orElseGet(() -> HttpResponse.<String>status(HttpStatus.NOT_FOUND)
                        .body(templates.message(
                                "No such article", "It was never here, or its newspaper has taken it down.")));
    }

    /** What browsers ask for beside an answer that names no icon, as JSON does not. */
    @Get("/favicon.ico")
    HttpResponse<?> icon() {
        return HttpResponse.redirect(URI.create("/assets/courant.svg"));
    }

    private static ReaderFormats formats(HttpRequest<?> request) {
        return new ReaderFormats(request.getLocale().orElse(Locale.ENGLISH));
    }
}
