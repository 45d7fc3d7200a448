package dev.courant.parser.extract.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON-LD of a page, as much of it as can be read: broken scripts are common and cost only themselves. */
public final class LinkedData {
    private static final int MAX_OBJECTS = 2_000;
    private static final Pattern OPENING = Pattern.compile("^(?:<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[)");
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<JsonNode> objects;
    private final @Nullable JsonNode article;

    private LinkedData(List<JsonNode> objects) {
        this.objects = objects;
        this.article = article(objects);
    }

    /** Reads every script of the page. */
    public static LinkedData of(HtmlPage page) {
        List<JsonNode> objects = new ArrayList<>();
        for (Element script : page.linkedData()) {
            parse(script.data()).ifPresent(root -> flatten(root, objects));
        }
        return new LinkedData(objects);
    }

    /** The object that describes the page's article: an article type with a headline before one without. */
    public Optional<JsonNode> article() {
        return Optional.ofNullable(article);
    }

    private static @Nullable JsonNode article(List<JsonNode> objects) {
        JsonNode first = null;
        for (JsonNode object : objects) {
            if (isArticle(object)) {
                if (object.has("headline")) {
                    return object;
                }
                first = first == null ? object : first;
            }
        }
        return first;
    }

    /** The first object whose type ends with this, such as {@code WebPage} or {@code VideoObject}. */
    public Optional<JsonNode> firstOfType(String suffix) {
        return objects.stream().filter(object -> hasType(object, suffix)).findFirst();
    }

    /** The object that another one means by {@code {"@id": ...}}, or itself. */
    public JsonNode dereferenced(JsonNode node) {
        if (!node.isObject() || node.size() != 1 || !node.has("@id")) {
            return node;
        }
        String id = text(node, "@id").orElse("");
        return objects.stream()
                .filter(object ->
                        object.size() > 1 && id.equals(text(object, "@id").orElse(null)))
                .findFirst()
                .orElse(node);
    }

    /** A string or number field as text, entities undone and spaces folded; empty if blank. */
    public static Optional<String> text(@Nullable JsonNode node, String field) {
        return node == null ? Optional.empty() : text(node.get(field));
    }

    /** A string, a number, or the first of an array of them. */
    public static Optional<String> text(@Nullable JsonNode value) {
        if (value != null && value.isArray() && !value.isEmpty()) {
            return text(value.get(0));
        }
        if (value == null || !(value.isString() || value.isNumber() || value.isBoolean())) {
            return Optional.empty();
        }
        String raw = value.asString();
        String text = TextMeasure.fold(raw.indexOf('&') < 0 ? raw : Parser.unescapeEntities(raw, false));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A value as a list: an array's elements, a single value alone, nothing for none. */
    public static List<JsonNode> list(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return List.of();
        }
        return value.isArray() ? value.valueStream().toList() : List.of(value);
    }

    /** Whether a type of the object ends with this; full schema.org URLs too. */
    public static boolean hasType(JsonNode object, String suffix) {
        JsonNode types = object.get("@type");
        if (types == null || types.isString()) {
            return types != null && types.asString().endsWith(suffix);
        }
        return types.valueStream()
                .anyMatch(type -> type.isString() && type.asString().endsWith(suffix));
    }

    private static boolean isArticle(JsonNode object) {
        return hasType(object, "Article")
                || hasType(object, "Posting")
                || hasType(object, "Report")
                || hasType(object, "Review");
    }

    private static Optional<JsonNode> parse(String json) {
        String body = json.strip();
        body = body.startsWith("<!--") || body.startsWith("//<!") || body.startsWith("<![")
                ? OPENING.matcher(body).replaceFirst("").strip()
                : body;
        try {
            return Optional.ofNullable(body.isEmpty() ? null : LENIENT.readTree(body));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static void flatten(JsonNode root, List<JsonNode> objects) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty() && objects.size() < MAX_OBJECTS) {
            JsonNode node = open.pop();
            if (node.isObject() && node.has("@type")) {
                objects.add(node);
            }
            List<JsonNode> children = node.isContainer() ? node.valueStream().toList() : List.of();
            for (int i = children.size() - 1; i >= 0; i--) {
                if (children.get(i).isContainer()) {
                    open.push(children.get(i));
                }
            }
        }
    }
}
