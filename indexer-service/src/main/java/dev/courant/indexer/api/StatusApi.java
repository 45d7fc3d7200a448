package dev.courant.indexer.api;

import dev.courant.indexer.consume.Lag;
import dev.courant.indexer.search.ArticleSearch;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
     * What there is to search.
     *
     * @param articles how many can be found
     * @param newestFetchedAt when the newest of them was fetched; absent if there is none
     * @param lag records of {@code news.articles} that this instance knows of and has not read
     */
    @Schema(name = "Status")
    record Status(
            long articles,
            @Schema(nullable = false) @Nullable Instant newestFetchedAt,
            long lag) {}

    @Get
    @Operation(
            operationId = "status",
            tags = ApiDefinition.SERVICE,
            summary = "How much there is to search",
            description = "And how far this instance is behind its topic.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The figures.",
                        content =
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = Status.class))),
                @ApiResponse(
                        responseCode = "503",
                        description = ApiDefinition.UNAVAILABLE,
                        headers =
                                @Header(
                                        name = "Retry-After",
                                        description = ApiDefinition.RETRY_AFTER,
                                        schema = @Schema(type = "integer")),
                        content =
                                @Content(
                                        mediaType = Problem.JSON,
                                        schema = @Schema(implementation = Problem.class),
                                        examples =
                                                @ExampleObject(
                                                        name = "unavailable",
                                                        value = ApiDefinition.UNAVAILABLE_EXAMPLE
                                                                + "\"/api/v1/status\"}"))),
                @ApiResponse(
                        responseCode = "4XX",
                        description = ApiDefinition.REFUSED,
                        content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "5XX",
                        description = ApiDefinition.BROKEN,
                        content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
            })
    Status status() {
        ArticleSearch.Holdings holdings = articles.holdings();
        return new Status(holdings.articles(), holdings.newestFetchedAt(), lag.records());
    }
}
