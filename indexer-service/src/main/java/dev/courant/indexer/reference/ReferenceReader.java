package dev.courant.indexer.reference;

import dev.courant.indexer.reference.ReferenceView.Operation;
import dev.courant.indexer.reference.ReferenceView.Parameter;
import dev.courant.indexer.reference.ReferenceView.Response;
import dev.courant.indexer.reference.ReferenceView.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the OpenAPI document for people: operations in the order of their tags, each schema once. */
final class ReferenceReader {
    private final JsonNode document;

    ReferenceReader(JsonNode document) {
        this.document = document;
    }

    ReferenceView read() {
        JsonNode info = document.path("info");
        return new ReferenceView(
                info.path("title").asString(), info.path("version").asString(), prose(info), operations(), schemas());
    }

    /** All of them are GETs: nothing can be changed through the API. */
    private List<Operation> operations() {
        List<String> tags = document.path("tags")
                .valueStream()
                .map(tag -> tag.path("name").asString())
                .toList();
        return document.path("paths")
                .propertyStream()
                .sorted(Comparator.comparingInt(
                        path -> tags.indexOf(path.getValue().at("/get/tags/0").asString())))
                .map(path -> operation(path.getKey(), path.getValue().path("get")))
                .toList();
    }

    private static Operation operation(String path, JsonNode get) {
        return new Operation(
                get.path("operationId").asString(),
                path,
                get.path("summary").asString(),
                prose(get),
                get.path("parameters")
                        .valueStream()
                        .map(ReferenceReader::parameter)
                        .toList(),
                get.path("responses")
                        .propertyStream()
                        .map(response -> response(response.getKey(), response.getValue()))
                        .toList());
    }

    private static Parameter parameter(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        return new Parameter(
                parameter.path("name").asString(),
                parameter.path("required").asBoolean(false),
                prose(parameter),
                SchemaFields.type(schema),
                SchemaFields.choices(schema),
                text(schema.path("maxLength")),
                text(parameter.path("example")),
                null);
    }

    private static Response response(String status, JsonNode response) {
        var content = response.path("content").propertyStream().findFirst().orElseThrow();
        return new Response(
                status,
                prose(response),
                content.getKey(),
                SchemaFields.reference(content.getValue().path("schema")),
                content.getValue()
                        .path("examples")
                        .valueStream()
                        .map(example -> example.path("value").toPrettyString())
                        .toList());
    }

    private List<Schema> schemas() {
        List<Schema> schemas = new ArrayList<>();
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> schemas.add(
                        new Schema(schema.getKey(), prose(schema.getValue()), SchemaFields.of(schema.getValue()))));
        return schemas;
    }

    /** An example as it is written in a URL: lists parted by commas. */
    private static @Nullable String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
        }
        return value.isMissingNode() ? null : value.asString();
    }

    static Prose prose(JsonNode described) {
        return Prose.of(described.path("description").asString(""));
    }
}
