package dev.courant.indexer.api;

import io.micronaut.http.MediaType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Describes how a single article is read. */
@Target(ElementType.METHOD)
@Operation(
        operationId = "readArticle",
        tags = ApiDefinition.ARTICLES,
        summary = "Read an article",
        description = "The event as the topic `news.articles` carries it, with the whole text.",
        parameters =
                @Parameter(
                        in = ParameterIn.PATH,
                        name = "id",
                        required = true,
                        description = "The `id` of a hit: SHA-256 of the article's canonical URL.",
                        schema = @Schema(type = "string"),
                        example = ReadOperation.EXAMPLE_ID),
        responses = {
            @ApiResponse(
                    responseCode = "200",
                    description = "The article.",
                    content =
                            @Content(
                                    mediaType = MediaType.APPLICATION_JSON,
                                    schema = @Schema(ref = ApiDefinition.ARTICLE_SCHEMA))),
            @ApiResponse(
                    responseCode = "404",
                    description = "There is no such article, or none any more.",
                    content =
                            @Content(
                                    mediaType = Problem.JSON,
                                    schema = @Schema(implementation = Problem.class),
                                    examples = @ExampleObject(name = "unknown", value = ReadOperation.UNKNOWN))),
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
                                                    value = ApiDefinition.UNAVAILABLE_EXAMPLE + "\"/api/v1/articles/"
                                                            + ReadOperation.EXAMPLE_ID + "\"}"))),
            @ApiResponse(
                    responseCode = "4XX",
                    description = ApiDefinition.REFUSED,
                    content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class))),
            @ApiResponse(
                    responseCode = "5XX",
                    description = ApiDefinition.BROKEN,
                    content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
        })
@interface ReadOperation {
    String EXAMPLE_ID = "100680ad546ce6a577f42f52df33b4cfdca756859e664b8d7de329b150d09ce9";

    String UNKNOWN = """
            {"type": "about:blank", "title": "Not Found", "status": 404,
             "detail": "There is no article with this id, or none any more", "errors": [], "instance": "/api/v1/articles/""" + EXAMPLE_ID + "\"}";
}
