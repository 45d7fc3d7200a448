package dev.courant.parser.extract.state;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Undoes what Nuxt does to state: one array holds every value, and objects and arrays in it hold the numbers of theirs. */
final class NumberedValues {
    /** Deeper than any article lies; what is in a circle ends there. */
    static final int DEPTH = 40;

    private static final int MOST = 100_000;

    private final JsonNode values;
    private int count;

    private NumberedValues(JsonNode values) {
        this.values = values;
    }

    /** The first value with all that it holds. */
    static JsonNode resolve(JsonNode values) {
        return values.isArray() ? new NumberedValues(values).value(0, 0) : values;
    }

    private JsonNode value(int number, int depth) {
        JsonNode value = values.path(number);
        if (depth > DEPTH || count++ > MOST || value.isMissingNode()) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(field -> object.set(field.getKey(), meant(field.getValue(), depth)));
            return object;
        }
        return value.isArray() ? items(value, depth) : value;
    }

    /** An array that begins with a word is a wrapper around the value behind it. */
    private JsonNode items(JsonNode array, int depth) {
        if (array.path(0).isString()) {
            return meant(array.path(1), depth);
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        array.forEach(item -> items.add(meant(item, depth)));
        return items;
    }

    private JsonNode meant(JsonNode number, int depth) {
        return number.isInt() ? value(number.asInt(), depth + 1) : number;
    }
}
