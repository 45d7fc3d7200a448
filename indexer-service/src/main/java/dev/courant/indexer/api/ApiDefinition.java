package dev.courant.indexer.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The head of the API's description, and what its operations have in common. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Courant search API",
                        version = "1",
                        description = "Search over the news that Courant took in. Whatever cannot be answered is a"
                                + " problem as RFC 9457 has it, `application/problem+json`. Version 1 grows and never"
                                + " breaks: programs ignore fields that they do not know.",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
        servers = @Server(url = "/", description = "The one that gave this description"),
        tags = {
            @Tag(name = ApiDefinition.ARTICLES, description = "What there is to read."),
            @Tag(name = ApiDefinition.SERVICE, description = "How the service is.")
        })
interface ApiDefinition {
    String ARTICLES = "Articles";
    String SERVICE = "Service";

    /** Where the contract's own schema is put in. */
    String ARTICLE_SCHEMA = "#/components/schemas/Article";

    String UNAVAILABLE = "The index cannot be reached just now.";
    String REFUSED =
            "Another request that cannot be answered: a wrong method (405), a media type that there is not (406).";
    String BROKEN = "Something is broken in the service.";
    String RETRY_AFTER = "Seconds after which to try again.";

    /** An example, but for its instance and its end. */
    String UNAVAILABLE_EXAMPLE = """
            {"type": "about:blank", "title": "Service Unavailable", "status": 503,
             "detail": "Search is not available just now; please try again", "errors": [], "instance":\s""";
}
