package dev.courant.parser.repair;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Mends a page's texts in its tree, before anything is read from them: body, title, meta and JSON-LD alike. */
public final class PageRepair {
    private static final List<String> ATTRIBUTES = List.of("content", "alt", "title");

    private final List<TextRepair> rules;
    private final Set<String> applied = new TreeSet<>();

    private PageRepair(List<TextRepair> rules) {
        this.rules = rules;
    }

    /**
     * Mends a page in place.
     *
     * @return the names of the rules that changed something, sorted; empty for a sound page
     */
    public static List<String> repair(Document page) {
        String text = page.wholeText();
        Pronunciation pronunciation = Pronunciation.on(text);
        boolean written = !pronunciation.repair(text).equals(text);
        PageRepair repair =
                new PageRepair(List.of(new InvisibleCharacters(), TornCharacters.on(written), pronunciation));
        page.nodeStream().forEach(repair::mend);
        return List.copyOf(repair.applied);
    }

    private void mend(Node node) {
        switch (node) {
            case TextNode text -> {
                String whole = text.getWholeText();
                String mended = apply(whole);
                if (!mended.equals(whole)) {
                    text.text(mended);
                }
            }
            case DataNode data when isJson(data) -> data.setWholeData(apply(data.getWholeData()));
            case Element element when element.attributesSize() > 0 -> mendAttributes(element);
            default -> {}
        }
    }

    private void mendAttributes(Element element) {
        for (String attribute : ATTRIBUTES) {
            if (element.hasAttr(attribute)) {
                String value = element.attr(attribute);
                String mended = apply(value);
                if (!mended.equals(value)) {
                    element.attr(attribute, mended);
                }
            }
        }
    }

    private String apply(String text) {
        String mended = text;
        for (TextRepair rule : rules) {
            String next = rule.repair(mended);
            if (!next.equals(mended)) {
                applied.add(rule.name());
                mended = next;
            }
        }
        return mended;
    }

    private static boolean isJson(DataNode data) {
        Element script = data.parent();
        return script != null && script.attr("type").contains("json");
    }
}
