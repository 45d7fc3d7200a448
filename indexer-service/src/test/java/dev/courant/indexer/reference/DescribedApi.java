package dev.courant.indexer.reference;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI document, as far as tests ask it. */
record DescribedApi(JsonNode document) {
    /**
     * A parameter of a query.
     *
     * @param example as it stands in a URL; null if there is none
     * @param beyondItsBound the first value that is not allowed; null if the description bounds none
     */
    record QueryParameter(
            String name,
            @Nullable String example,
            @Nullable String beyondItsBound,
            @Nullable String atItsBound) {}

    /** An answer that is an example, and the request that should have it. */
    record Example(String path, String request, int status, JsonNode answer, List<String> headers) {}

    List<String> routes() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }

    Stream<QueryParameter> queryParameters(String path) {
        return document.path("paths")
                .path(path)
                .at("/get/parameters")
                .valueStream()
                .map(parameter -> new QueryParameter(
                        parameter.path("name").asString(),
                        parameter.has("example") ? inUrl(parameter.path("example")) : null,
                        bound(parameter.path("schema"), 1),
                        bound(parameter.path("schema"), 0)));
    }

    private static @Nullable String bound(JsonNode schema, int more) {
        if (schema.has("maximum")) {
            return Integer.toString(schema.path("maximum").asInt() + more);
        }
        if (schema.has("maxLength")) {
            return "a".repeat(schema.path("maxLength").asInt() + more);
        }
        if (schema.has("maxItems")) {
            return Stream.iterate(0, i -> i + 1)
                    .limit(schema.path("maxItems").asInt() + more)
                    .map(i -> "aa" + (char) ('a' + i / 26) + (char) ('a' + i % 26))
                    .collect(Collectors.joining(","));
        }
        if (schema.has("enum")) {
            return more == 0 ? schema.at("/enum/0").asString() : "none-of-them";
        }
        return schema.has("pattern") ? (more == 0 ? "2026-01-31" : "yesterday") : null;
    }

    /** A bad request's example is named as its query; any other is of the path with its example. */
    Stream<Example> problemExamples() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .at("/get/responses")
                        .propertyStream()
                        .flatMap(response -> response.getValue()
                                .at("/content/application~1problem+json/examples")
                                .propertyStream()
                                .map(example -> example(path, response, example))));
    }

    private static Example example(
            Map.Entry<String, JsonNode> path,
            Map.Entry<String, JsonNode> response,
            Map.Entry<String, JsonNode> example) {
        int status = Integer.parseInt(response.getKey());
        String request = path.getKey();
        for (JsonNode parameter : path.getValue().at("/get/parameters")) {
            request = request.replace(
                    "{" + parameter.path("name").asString() + "}",
                    parameter.path("example").asString(""));
        }
        return new Example(
                path.getKey(),
                status == 400 ? request + "?" + example.getKey() : request,
                status,
                example.getValue().path("value"),
                response.getValue()
                        .path("headers")
                        .propertyStream()
                        .map(header -> header.getKey().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** What of a JSON text is not as a schema has it, or not described there at all. */
    List<String> violations(String schema, String json) {
        ObjectNode strict = (ObjectNode) document.deepCopy();
        strict.path("components").path("schemas").forEach(DescribedApi::allowNothingElse);
        strict.put("$ref", "#/components/schemas/" + schema);
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(strict.toString(), InputFormat.JSON);
        return compiled
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static void allowNothingElse(JsonNode schema) {
        if (schema.has("properties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        schema.path("properties").forEach(DescribedApi::allowNothingElse);
        if (schema.has("items")) {
            allowNothingElse(schema.path("items"));
        }
    }

    private static String inUrl(JsonNode example) {
        String text = example.isArray()
                ? example.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
                : example.asString();
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
