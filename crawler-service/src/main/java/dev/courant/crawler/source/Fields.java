package dev.courant.crawler.source;

import dev.courant.events.InvalidEventException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The keys of one YAML mapping, with their lines. */
final class Fields {
    private final Path file;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    Fields(Path file, String what, Node node) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw new SourceFileException(file, line(node), what + " must be a mapping of keys to values", null);
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text("a key", tuple.getKeyNode());
            if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                throw new SourceFileException(file, line(tuple.getKeyNode()), "'" + key + "' is there twice", null);
            }
        }
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The line of a key's value, or of the whole mapping where the key is absent. */
    int line(String key) {
        return line(values.getOrDefault(key, node));
    }

    void allowOnly(List<String> keys) {
        for (Map.Entry<String, Node> value : values.entrySet()) {
            if (!keys.contains(value.getKey())) {
                String problem = "'" + value.getKey() + "' is no key here; there are " + String.join(", ", keys);
                throw new SourceFileException(file, line(value.getValue()), problem, null);
            }
        }
    }

    String required(String key) {
        String value = optional(key);
        if (value == null) {
            throw new InvalidEventException(key, "is missing");
        }
        return value;
    }

    @Nullable
    String optional(String key) {
        Node value = values.get(key);
        return value == null || value.getTag().equals(Tag.NULL) ? null : text(key, value);
    }

    List<String> texts(String key) {
        return nodes(key, false).stream().map(value -> text(key, value)).toList();
    }

    List<Node> nodes(String key) {
        return nodes(key, true);
    }

    private List<Node> nodes(String key, boolean required) {
        Node value = values.get(key);
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (value == null && !required) {
            return List.of();
        }
        throw new SourceFileException(file, line(key), key + ": must be a list", null);
    }

    private String text(String key, Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new SourceFileException(file, line(value), key + ": must be plain text", null);
    }
}
