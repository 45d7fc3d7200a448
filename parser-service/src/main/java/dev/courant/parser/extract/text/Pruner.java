package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** Takes out of the tree what can be no main text. */
final class Pruner {
    /** A part with this share of the page's text is not thrown away for its name alone. */
    private static final double TOO_MUCH_TO_LOSE = 0.35;

    /** A paragraph is longer than a byline or a share line, whatever its class. */
    private static final int LINE = 80;

    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "applet",
            "canvas",
            "svg",
            "math",
            "input",
            "select",
            "textarea",
            "button",
            "option",
            "datalist",
            "nav",
            "dialog",
            "audio",
            "video",
            "map",
            "link",
            "meta",
            "fieldset",
            "menu",
            "progress",
            "amp-ad");

    private static final Set<String> NEVER_ROLES = Set.of(
            "menu",
            "menubar",
            "menuitem",
            "complementary",
            "navigation",
            "alert",
            "alertdialog",
            "dialog",
            "contentinfo",
            "search",
            "toolbar",
            "tooltip",
            "tablist");

    private static final Set<String> KEPT_WHATEVER_NAMED = Set.of(
            "html", "body", "article", "main", "p", "h1", "td", "tr", "tbody", "table", "a", "b", "i", "em", "strong",
            "pre", "code", "img", "figure", "br");

    private static final Pattern HIDING_STYLE =
            Pattern.compile("(?i)display\\s{0,3}:\\s{0,3}none|visibility\\s{0,3}:\\s{0,3}hidden");

    private static final Pattern NO_ADDRESS = Pattern.compile("(?i)^(?:javascript:|mailto:|$)");

    private final boolean byName;
    private final Set<String> anchors = new HashSet<>();
    private int total;

    /**
     * A pruner.
     *
     * @param byName whether to trust class names, ids and hiding; without, only tags and roles count
     */
    Pruner(boolean byName) {
        this.byName = byName;
    }

    /** Removes what is no content below this element. */
    void prune(Element body) {
        remove(body, this::isNeverText);
        total = TextMeasure.length(body.text());
        body.stream().forEach(element -> {
            anchors.add(element.id());
            anchors.add(element.attr("name"));
        });
        anchors.remove("");
        remove(body, this::isUnlikely);
    }

    private void remove(Element body, Predicate<Node> doomed) {
        List<Node> out = new ArrayList<>();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node.equals(body) || !doomed.test(node)) {
                        return FilterResult.CONTINUE;
                    }
                    out.add(node);
                    return FilterResult.SKIP_ENTIRELY;
                },
                body);
        out.forEach(Node::remove);
    }

    private boolean isNeverText(Node node) {
        return node instanceof Comment
                || (node instanceof Element element && NEVER_TEXT.contains(element.normalName()))
                || (node instanceof Element other
                        && NEVER_ROLES.contains(other.attr("role").toLowerCase(Locale.ROOT)));
    }

    private boolean isUnlikely(Node node) {
        if (!(node instanceof Element element)) {
            return false;
        }
        String tag = element.normalName();
        if (tag.equals("footer") || tag.equals("aside")) {
            return isSmallShare(element);
        }
        if (isControls(element)) {
            return true;
        }
        if (!byName) {
            return false;
        }
        if (tag.equals("p") || Hints.isLabel(element)) {
            return (Hints.isNoise(element) || Hints.isLabel(element)) && TextMeasure.length(element.text()) < LINE;
        }
        return (isHidden(element) && isSmallShare(element))
                || (!KEPT_WHATEVER_NAMED.contains(tag) && Hints.isNoise(element) && isSmallShare(element));
    }

    /** Whether a list's links, which are most of it, lead nowhere: share, print, larger type; unlike a list of contents. */
    private boolean isControls(Element element) {
        if (!element.normalName().equals("ul") && !element.normalName().equals("ol")) {
            return false;
        }
        List<Element> links = element.getElementsByTag("a");
        int linked =
                links.stream().mapToInt(link -> TextMeasure.length(link.text())).sum();
        return links.size() > 1
                && links.stream().map(link -> link.attr("href")).allMatch(this::leadsNowhere)
                && linked * 3 > TextMeasure.length(element.text()) * 2;
    }

    private boolean leadsNowhere(String href) {
        return href.startsWith("#")
                ? !anchors.contains(href.substring(1))
                : NO_ADDRESS.matcher(href).find();
    }

    private boolean isSmallShare(Element element) {
        return TextMeasure.length(element.text()) < total * TOO_MUCH_TO_LOSE;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || HIDING_STYLE.matcher(element.attr("style")).find();
    }
}
