package dev.courant.parser.repair;

import java.util.function.BiFunction;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Every text of a page that an article may be made of: in the tree, in attributes, in JSON. */
final class PageTexts {
    private static final String ATTRIBUTE = "content";

    private PageTexts() {}

    /** All of them, parted by line feeds. */
    static String all(Document page) {
        StringBuilder all = new StringBuilder();
        visit(page, (text, _) -> {
            all.append(text).append('\n');
            return text;
        });
        return all.toString();
    }

    /** Puts in place of every text what a function makes of it and its node. */
    static void visit(Document page, BiFunction<String, Node, String> function) {
        page.traverse((node, _) -> {
            switch (node) {
                case DataNode data when isJson(data) -> visit(data, function);
                case TextNode text -> visit(text, function);
                case Element element when element.attributesSize() > 0 -> visit(element, function);
                default -> {}
            }
        });
    }

    private static void visit(TextNode node, BiFunction<String, Node, String> function) {
        String text = node.getWholeText();
        String made = function.apply(text, node);
        if (!made.equals(text)) {
            node.text(made);
        }
    }

    private static void visit(DataNode node, BiFunction<String, Node, String> function) {
        String plain = JsonEscapes.undone(node.getWholeData());
        String made = function.apply(plain, node);
        if (!made.equals(plain)) {
            node.setWholeData(made);
        }
    }

    private static void visit(Element element, BiFunction<String, Node, String> function) {
        String text = element.attr(ATTRIBUTE);
        String made = text.isEmpty() ? text : function.apply(text, element);
        if (!made.equals(text)) {
            element.attr(ATTRIBUTE, made);
        }
    }

    private static boolean isJson(DataNode data) {
        Element script = data.parent();
        return script != null && script.attr("type").contains("json");
    }
}
