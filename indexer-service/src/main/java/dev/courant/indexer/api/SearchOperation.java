package dev.courant.indexer.api;

import dev.courant.indexer.search.SearchParameters;
import io.micronaut.http.MediaType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Describes the search; {@link SearchParameters} reads what is described here. */
@Target(ElementType.METHOD)
@Operation(
        operationId = "searchArticles",
        tags = ApiDefinition.ARTICLES,
        summary = "Search articles",
        description = "The same search as on the page. No query is wrong: what makes no sense as an operator is text."
                + " By date, pages show every hit once, also while articles arrive.",
        parameters = {
            @Parameter(
                    in = ParameterIn.QUERY,
                    name = "q",
                    description = "What to look for: words, all of which must be there; `\"a phrase\"`; `this OR that`;"
                            + " `-without`. Nothing means all articles.",
                    schema = @Schema(type = "string", maxLength = SearchParameters.MAX_QUERY_CHARS),
                    example = "harbour"),
            @Parameter(
                    in = ParameterIn.QUERY,
                    name = "from",
                    description = "Published then or later: a day (UTC) or a time with offset.",
                    schema = @Schema(type = "string", pattern = SearchOperation.TIME),
                    example = "2026-01-01"),
            @Parameter(
                    in = ParameterIn.QUERY,
                    name = "to",
                    description = "Published before that time or, if it is a day, on that day (UTC) at the latest."
                            + " Later than `from`.",
                    schema = @Schema(type = "string", pattern = SearchOperation.TIME),
                    example = "2036-12-31T12:00:00Z"),
            @Parameter(
                    in = ParameterIn.QUERY,
                    name = "language",
                    description = "BCP 47 tags, any of which will do; `zh` takes `zh-Hans` and `zh-Hant` in."
                            + " Nothing means all languages.",
                    style = ParameterStyle.FORM,
                    explode = Explode.FALSE,
                    array = @ArraySchema(schema = @Schema(type = "string"), maxItems = SearchParameters.MAX_CHOICES),
                    example = "[\"en\",\"zh-Hant\"]"),
            @Parameter(
                    in = ParameterIn.QUERY,
                    name = "source",
                    description = "Ids of sources, any of which will do. Nothing means all sources.",
                    style = ParameterStyle.FORM,
                    explode = Explode.FALSE,
                    array = @ArraySchema(schema = @Schema(type = "string"), maxItems = SearchParameters.MAX_CHOICES),
                    example = "[\"harbour-gazette\"]"),
            @Parameter(
                    in = ParameterIn.QUERY,
                    name = "sort",
                    description = "The order of the hits. If not given, `relevance`, and `newest` without `q`.",
                    schema =
                            @Schema(
                                    type = "string",
                                    allowableValues = {"relevance", "newest", "oldest"}),
                    example = "newest"),
            @Parameter(
                    in = ParameterIn.QUERY,
                    name = "size",
                    description = "How many hits a page holds.",
                    schema =
                            @Schema(
                                    type = "integer",
                                    minimum = "1",
                                    maximum = "" + SearchParameters.MAX_SIZE,
                                    defaultValue = "" + SearchParameters.DEFAULT_SIZE),
                    example = "5"),
            @Parameter(
                    in = ParameterIn.QUERY,
                    name = "after",
                    description = "The `next` of the page before, for the same search with the same `sort`."
                            + " Nothing means the first page.",
                    schema = @Schema(type = "string"))
        },
        responses = {
            @ApiResponse(
                    responseCode = "200",
                    description = "A page of what was found.",
                    content =
                            @Content(
                                    mediaType = MediaType.APPLICATION_JSON,
                                    schema = @Schema(implementation = SearchAnswer.class))),
            @ApiResponse(
                    responseCode = "400",
                    description = "Parameters that cannot be used, each with what is allowed.",
                    content =
                            @Content(
                                    mediaType = Problem.JSON,
                                    schema = @Schema(implementation = Problem.class),
                                    examples = @ExampleObject(name = "size=0", value = SearchOperation.BAD_SIZE))),
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
                                                            + "\"/api/v1/articles\"}"))),
            @ApiResponse(
                    responseCode = "4XX",
                    description = ApiDefinition.REFUSED,
                    content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class))),
            @ApiResponse(
                    responseCode = "5XX",
                    description = ApiDefinition.BROKEN,
                    content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
        })
@interface SearchOperation {
    String TIME = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9:]+))?$";

    String BAD_SIZE = """
            {"type": "about:blank", "title": "Bad Request", "status": 400,
             "detail": "'size' must be a whole number from 1 to 100", "instance": "/api/v1/articles",
             "errors": [{"parameter": "size", "detail": "must be a whole number from 1 to 100"}]}""";
}
