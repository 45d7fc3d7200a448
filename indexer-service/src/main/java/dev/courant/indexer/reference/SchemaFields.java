package dev.courant.indexer.reference;

import dev.courant.indexer.reference.ReferenceView.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A schema as a list of fields; objects within objects become longer paths: {@code body[].text}. */
final class SchemaFields {
    private static final String COMPONENTS = "#/components/schemas/";

    private SchemaFields() {}

    static List<Field> of(JsonNode schema) {
        List<Field> fields = new ArrayList<>();
        collect("", schema, fields);
        return fields;
    }

    private static void collect(String prefix, JsonNode schema, List<Field> fields) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        for (var property : schema.path("properties").properties()) {
            JsonNode field = property.getValue();
            boolean isList = field.has("items");
            JsonNode item = isList ? field.path("items") : field;
            String path = prefix + property.getKey() + (isList ? "[]" : "");
            fields.add(new Field(
                    path,
                    type(field),
                    reference(item),
                    required.contains(property.getKey()),
                    ReferenceReader.prose(field)));
            collect(path + ".", item, fields);
        }
    }

    /** A type in words: {@code integer, 1 to 100, 20 if not given}. */
    static String type(JsonNode schema) {
        StringBuilder words = new StringBuilder(base(schema));
        List<String> choices = choices(schema);
        if (!choices.isEmpty()) {
            words.append(": ").append(String.join(", ", choices));
        }
        if (schema.has("maximum")) {
            words.append(", ").append(schema.path("minimum").asString("0")).append(" to ");
            words.append(schema.path("maximum").asString());
        }
        if (schema.has("maxLength")) {
            words.append(", up to ").append(schema.path("maxLength").asString()).append(" characters");
        }
        if (schema.has("maxItems")) {
            words.append(", up to ").append(schema.path("maxItems").asString());
        }
        if (schema.has("default")) {
            words.append(", ").append(schema.path("default").asString()).append(" if not given");
        }
        return words.toString();
    }

    private static String base(JsonNode schema) {
        if (schema.has("items")) {
            return "list";
        }
        String type = schema.path("type").asString("object");
        String format = schema.path("format").asString("");
        return switch (format) {
            case "date" -> "date";
            case "date-time" -> "time with offset";
            default -> type.equals("string") ? "text" : type;
        };
    }

    /** The values that a schema lists. */
    static List<String> choices(JsonNode schema) {
        return schema.path("enum").valueStream().map(JsonNode::asString).toList();
    }

    /** The name of the component that a schema stands for. */
    static @Nullable String reference(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith(COMPONENTS) ? reference.substring(COMPONENTS.length()) : null;
    }
}
