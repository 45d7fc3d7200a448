package dev.courant.parser.extract.state;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The longest text in a part of a state: a single string, or a list of pieces.
 *
 * @param html the text with its markup
 * @param length how many characters of it are in sentences
 */
record StateText(String html, int length) {
    static final StateText NONE = new StateText("", 0);

    /** In characters: less may be a summary. */
    static final int ENOUGH = 600;

    /** A list of all that stands on a page holds the article, too: what is nearly as long within it is the article alone. */
    private static final double NEARLY_ALL = 0.8;

    private static final int DEEPEST = 30;

    /** Of another story, or none. */
    private static final List<String> OTHERS = List.of(
            "related",
            "recommend",
            "trending",
            "latest",
            "popular",
            "comment",
            "footer",
            "header",
            "menu",
            "nav",
            "promo",
            "teaser",
            "i18n",
            "translation",
            "config",
            "consent",
            "legal",
            "newsletter",
            "author",
            "seo",
            "settings");

    /** The longest one. */
    static StateText of(JsonNode node, Effort effort) {
        return new Search(effort).longest(node, 0);
    }

    private record Search(Effort effort) {
        StateText longest(JsonNode node, int depth) {
            effort.spend(1);
            if (depth > DEEPEST || effort.isExhausted()) {
                return NONE;
            }
            if (node.isString()) {
                return ofString(node.asString(), depth);
            }
            StateText whole = node.isArray() ? ofPieces(node) : ofNamedPieces(node);
            StateText part = node.isArray() ? longestItem(node, depth) : longestField(node, depth);
            return part.length >= whole.length * NEARLY_ALL ? part : whole;
        }

        private StateText longestItem(JsonNode array, int depth) {
            StateText best = NONE;
            for (JsonNode item : array) {
                best = longer(best, longest(item, depth + 1));
            }
            return best;
        }

        private StateText longestField(JsonNode object, int depth) {
            StateText best = NONE;
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                JsonNode value = field.getValue();
                if ((value.isContainer() || value.isString()) && !isOfOthers(field.getKey())) {
                    best = longer(best, longest(value, depth + 1));
                }
            }
            return best;
        }

        private StateText ofString(String text, int depth) {
            if (text.length() < ENOUGH) {
                return NONE;
            }
            effort.spend(text.length());
            if (text.startsWith("{") || text.startsWith("[")) {
                return Json.at(0, text)
                        .map(inner -> longest(inner.value(), depth + 1))
                        .orElse(NONE);
            }
            int sentences = Sentences.length(text);
            return sentences < ENOUGH ? NONE : new StateText(StatePieces.markup(text), sentences);
        }

        private StateText ofPieces(JsonNode array) {
            if (array.size() < 2) {
                return NONE;
            }
            StatePieces pieces = new StatePieces(effort);
            array.forEach(pieces::add);
            return pieces.text();
        }

        /** Caches hold pieces by kind and number: {@code "Paragraph:12"}. */
        private StateText ofNamedPieces(JsonNode object) {
            Map<String, ArrayNode> kinds = new HashMap<>();
            object.properties().forEach(field -> {
                int colon = field.getKey().indexOf(':');
                if (colon > 0 && field.getValue().isObject()) {
                    kinds.computeIfAbsent(field.getKey().substring(0, colon), _ -> JsonNodeFactory.instance.arrayNode())
                            .add(field.getValue());
                }
            });
            StateText best = NONE;
            for (ArrayNode pieces : kinds.values()) {
                best = longer(best, ofPieces(pieces));
            }
            return best;
        }

        private static boolean isOfOthers(String key) {
            String name = key.toLowerCase(Locale.ROOT);
            return OTHERS.stream().anyMatch(name::contains);
        }

        private static StateText longer(StateText one, StateText other) {
            return other.length > one.length ? other : one;
        }
    }
}
