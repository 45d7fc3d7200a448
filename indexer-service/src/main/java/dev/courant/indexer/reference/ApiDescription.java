package dev.courant.indexer.reference;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document: what the compiler made of the controllers, with the article's schema put in from the contract,
 * so that neither is written twice.
 */
@Singleton
final class ApiDescription {
    private static final String FROM_CONTROLLERS = "/META-INF/swagger/openapi.json";
    private static final String ARTICLE = "/schemas/article.schema.json";

    /** Words of newer JSON Schema that OpenAPI 3.0 does not have. */
    private static final List<String> TOO_NEW = List.of("$schema", "dependentRequired");

    private final JsonNode document;

    ApiDescription() {
        ObjectNode article = (ObjectNode) read(ARTICLE);
        article.remove(TOO_NEW);
        document = read(FROM_CONTROLLERS);
        ((ObjectNode) document.at("/components/schemas")).set("Article", article);
    }

    JsonNode document() {
        return document;
    }

    private static JsonNode read(String resource) {
        try (InputStream json = ApiDescription.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new IllegalStateException("Not in the class path: " + resource);
            }
            return JsonMapper.shared().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
