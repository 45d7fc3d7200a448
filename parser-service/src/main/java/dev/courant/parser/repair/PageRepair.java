package dev.courant.parser.repair;

import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Mends a page's texts in its tree, before anything is read from them: body, title, meta and JSON-LD alike. */
public final class PageRepair {
    private static final List<String> ATTRIBUTES = List.of("content", "alt", "title");

    private final List<TextRepair> rules;
    private final Repairs repairs = new Repairs();

    private PageRepair(List<TextRepair> rules) {
        this.rules = rules;
    }

    /**
     * Mends a page in place.
     *
     * @return what was changed; nothing on a sound page
     */
    public static Repairs repair(Document page) {
        dropRuby(page);
        String text = page.wholeText();
        Pronunciation pronunciation = Pronunciation.on(text);
        boolean written = !pronunciation.repair(text).equals(text);
        PageRepair repair =
                new PageRepair(List.of(new InvisibleCharacters(), TornCharacters.on(written), pronunciation));
        page.nodeStream().forEach(repair::mend);
        return repair.repairs;
    }

    /** Readings set above characters by markup are no part of the words: who searches for 澪川 finds it with one or without. */
    private static void dropRuby(Document page) {
        page.select("rt, rtc, rp").remove();
    }

    private void mend(Node node) {
        switch (node) {
            case TextNode text -> {
                String whole = text.getWholeText();
                String mended = apply(whole, text);
                if (!mended.equals(whole)) {
                    text.text(mended);
                }
            }
            case DataNode data when isJson(data) -> data.setWholeData(apply(data.getWholeData(), data));
            case Element element when element.attributesSize() > 0 -> mendAttributes(element);
            default -> {}
        }
    }

    private void mendAttributes(Element element) {
        for (String attribute : ATTRIBUTES) {
            if (element.hasAttr(attribute)) {
                String value = element.attr(attribute);
                String mended = apply(value, element);
                if (!mended.equals(value)) {
                    element.attr(attribute, mended);
                }
            }
        }
    }

    private String apply(String text, Node node) {
        String mended = mended(text, rules);
        if (mended.equals(text)) {
            return text;
        }
        for (TextRepair rule : rules) {
            List<TextRepair> others =
                    rules.stream().filter(other -> !other.equals(rule)).toList();
            String without = mended(text, others);
            if (!without.equals(mended)) {
                repairs.add(rule.name(), node, without, mended);
            }
        }
        return mended;
    }

    private static String mended(String text, List<TextRepair> rules) {
        String mended = text;
        for (TextRepair rule : rules) {
            mended = rule.repair(mended);
        }
        return mended;
    }

    private static boolean isJson(DataNode data) {
        Element script = data.parent();
        return script != null && script.attr("type").contains("json");
    }
}
