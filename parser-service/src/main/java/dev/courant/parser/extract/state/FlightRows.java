package dev.courant.parser.extract.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of the stream in which React's server components come: {@code 1a:{…}} with JSON, {@code 1b:T4c0,…} with so many bytes of
 * text, which other rows mean by {@code "$1b"}.
 */
final class FlightRows {
    private static final int HEX = 16;

    private final String stream;
    private final Map<String, String> texts = new HashMap<>();
    private final List<JsonNode> values = new ArrayList<>();

    private FlightRows(String stream) {
        this.stream = stream;
    }

    /** The rows with JSON as one array, with the texts that they mean. */
    static JsonNode read(String stream) {
        FlightRows rows = new FlightRows(stream);
        for (int at = 0; at < stream.length(); ) {
            at = rows.row(at);
        }
        rows.values.replaceAll(rows::filled);
        return JsonNodeFactory.instance.arrayNode().addAll(rows.values);
    }

    private int row(int start) {
        int colon = stream.indexOf(':', start);
        int line = stream.indexOf('\n', start);
        int next = line < 0 ? stream.length() : line + 1;
        if (colon < 0 || colon > next) {
            return next;
        }
        if (stream.startsWith("T", colon + 1)) {
            return text(stream.substring(start, colon), colon + 2, next);
        }
        if (stream.startsWith("[", colon + 1) || stream.startsWith("{", colon + 1)) {
            Json.at(0, stream.substring(colon + 1, next)).ifPresent(read -> values.add(read.value()));
        }
        return next;
    }

    private int text(String name, int at, int next) {
        int comma = stream.indexOf(',', at);
        if (comma < 0 || comma >= next) {
            return next;
        }
        try {
            int bytes = Integer.parseInt(stream.substring(at, comma), HEX);
            int end = comma + 1;
            for (int read = 0; end < stream.length() && read < bytes; end++) {
                char c = stream.charAt(end);
                // Each half of a pair is two of its four bytes.
                read += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            }
            texts.put("$" + name, stream.substring(comma + 1, end));
            return end;
        } catch (NumberFormatException noLength) {
            return next;
        }
    }

    private JsonNode filled(JsonNode node) {
        return texts.isEmpty() ? node : filled(node, 0);
    }

    private JsonNode filled(JsonNode node, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (node.isString()) {
            String text = texts.get(node.asString());
            return text == null ? node : nodes.stringNode(text);
        }
        if (depth > NumberedValues.DEPTH || !node.isContainer()) {
            return node;
        }
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(item -> items.add(filled(item, depth + 1)));
            return nodes.arrayNode().addAll(items);
        }
        ObjectNode object = nodes.objectNode();
        node.properties().forEach(field -> object.set(field.getKey(), filled(field.getValue(), depth + 1)));
        return object;
    }
}
