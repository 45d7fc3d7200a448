package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.TextMeasure;
import dev.courant.parser.limit.PageBudget;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Counts every element of a tree in one pass, so that no rule has to gather an element's text again and again. */
final class Census {
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "nobr",
            "q",
            "rb",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "br",
            "img",
            "center-inline");

    private final Map<Element, Counts> counts = new HashMap<>();

    private Census() {}

    /** Counts this element and all below it. */
    static Census of(Element root, PageBudget budget) {
        Census census = new Census();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        budget.check();
                        census.enter(node);
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element && !element.equals(root)) {
                            census.leave(element);
                        }
                    }
                },
                root);
        return census;
    }

    /** What an element holds; nothing for elements that were not there at the time. */
    Counts of(Element element) {
        return counts.getOrDefault(element, new Counts());
    }

    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    private void enter(Node node) {
        if (node instanceof Element element) {
            counts.put(element, start(element));
        } else if (node instanceof TextNode text && node.parent() instanceof Element parent) {
            Counts count = of(parent);
            int length = TextMeasure.length(text.getWholeText());
            int commas = TextMeasure.commas(text.getWholeText());
            count.length += length;
            count.ownLength += length;
            count.commas += commas;
            count.ownCommas += commas;
        }
    }

    private static Counts start(Element element) {
        Counts count = new Counts();
        switch (element.normalName()) {
            case "p" -> count.paragraphs = 1;
            case "img" -> count.images = 1;
            case "li" -> count.items = 1;
            case "br" -> count.ownBreaks = 1;
            default -> {}
        }
        return count;
    }

    private void leave(Element element) {
        Counts count = of(element);
        if (element.normalName().equals("a") && !element.attr("href").startsWith("#")) {
            count.linkLength = count.length;
            count.ownLinkLength = count.ownLength;
        }
        Counts parent = element.parent() == null ? null : counts.get(element.parent());
        if (parent != null) {
            parent.add(count);
            if (isInline(element)) {
                parent.addOwn(count);
            }
        }
    }
}
