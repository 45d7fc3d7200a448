package dev.courant.parser.extract.state;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.JsonNode;

/**
 * Puts the pieces of a text together that systems keep apart: strings, or objects that name their kind and hold text, or further pieces,
 * under one of a few names.
 */
final class StatePieces {
    private static final int DEEPEST = 24;
    private static final List<String> TEXTS = List.of(
            "text",
            "value",
            "html",
            "content",
            "body",
            "markup",
            "copy",
            "paragraph",
            "innerHTML",
            "rendered",
            "heading");
    private static final List<String> PARTS = List.of(
            "children",
            "content",
            "content_elements",
            "blocks",
            "items",
            "nodes",
            "fields",
            "data",
            "model",
            "body",
            "text",
            "value",
            "props",
            "attributes",
            "attrs",
            "paragraphs",
            "elements",
            "spans",
            "json",
            "document");
    private static final List<String> KINDS =
            List.of("type", "_type", "__typename", "nodeType", "kind", "component", "name", "style", "tag");
    private static final List<String> LINKS =
            List.of("url", "href", "link", "slug", "path", "permalink", "canonicalUrl", "uri");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,9}");
    private static final Pattern NO_TEXT = Pattern.compile(
            "(?i)image|photo|picture|figure|gallery|video|audio|media|embed|advert|\\bads?\\b|related|newsletter|promo|teaser|link_?list|button|byline|caption|credit|recommend|social|iframe|script|divider");
    private static final Pattern HEADING = Pattern.compile("(?i)head(?:ing|er|line)|sub_?title|crosshead|^h[1-6]$");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");

    private final Effort effort;
    private final StringBuilder html = new StringBuilder();
    private int length;

    StatePieces(Effort effort) {
        this.effort = effort;
    }

    void add(JsonNode piece) {
        StringBuilder text = new StringBuilder();
        gather(piece, text, 0);
        String said = text.toString().strip();
        if (!said.isEmpty()) {
            String tag = isOf(HEADING, piece) ? "h2" : "p";
            boolean block =
                    said.startsWith("<p") || said.startsWith("<h") || said.startsWith("<ul") || said.startsWith("<div");
            html.append(block ? said : "<" + tag + ">" + said + "</" + tag + ">");
            length += Sentences.length(said + " .");
        }
    }

    /** All of them; none if there is not enough of it in sentences. */
    StateText text() {
        return length < StateText.ENOUGH ? StateText.NONE : new StateText(html.toString(), length);
    }

    /** A text as HTML: as it is if it has tags. */
    static String markup(String text) {
        if (TAG.matcher(text).find()) {
            return text;
        }
        return "<p>" + Entities.escape(text).strip().replace("\n\n", "</p><p>").replace("\n", "<br><br>") + "</p>";
    }

    private void gather(JsonNode node, StringBuilder text, int depth) {
        effort.spend(1);
        if (effort.isExhausted()) {
            return;
        }
        if (node.isString()) {
            String said = node.asString();
            effort.spend(said.length());
            text.append(TAG.matcher(said).find() ? said : Entities.escape(said));
        } else if (node.isArray()) {
            boolean element = isElement(node);
            text.append(element ? "<" + node.path(1).asString() + ">" : "");
            if (element) {
                gather(node.path(3), text, depth + 1);
            } else {
                node.forEach(part -> gather(part, text, depth + 1));
            }
            text.append(element ? "</" + node.path(1).asString() + ">" : "");
        } else if (node.isObject() && depth < DEEPEST && !isOf(NO_TEXT, node) && !isOtherStory(node)) {
            gatherFields(node, text, depth);
        }
    }

    /** Components come as {@code ["$","p",null,{"children":…}]}. */
    private static boolean isElement(JsonNode array) {
        return array.size() >= 4
                && array.path(0).asString("").equals("$")
                && NAME.matcher(array.path(1).asString("")).matches();
    }

    /** Has a headline and leads somewhere. */
    private static boolean isOtherStory(JsonNode object) {
        return (object.path("title").isString() || object.path("headline").isString())
                && LINKS.stream().anyMatch(object::has);
    }

    /** What an object says itself, or else its parts say. */
    private void gatherFields(JsonNode object, StringBuilder text, int depth) {
        for (String name : TEXTS) {
            JsonNode said = object.path(name);
            if (said.isString() && !said.asString().isBlank()) {
                gather(said, text, depth + 1);
                return;
            }
        }
        int before = text.length();
        for (String name : PARTS) {
            if (object.path(name).isContainer() && text.length() == before) {
                gather(object.path(name), text, depth + 1);
            }
        }
    }

    private static boolean isOf(Pattern kinds, JsonNode piece) {
        for (String name : KINDS) {
            JsonNode kind = piece.path(name);
            if (kind.isString()
                    && kinds.matcher(kind.asString().toLowerCase(Locale.ROOT)).find()) {
                return true;
            }
        }
        return false;
    }
}
