package dev.courant.parser.repair;

import dev.courant.parser.extract.html.TextMeasure;
import dev.courant.parser.limit.PageBudget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What was mended where on a page: an article only names what was mended in its own texts, not in the page around it. */
public final class Repairs {
    private final List<Change> changes = new ArrayList<>();
    private final Map<Element, String> blocks = new HashMap<>();
    private final boolean rubyDropped;

    /** @param rubyDropped whether readings set above characters were taken out, which mends nothing but changes the tree */
    Repairs(boolean rubyDropped) {
        this.rubyDropped = rubyDropped;
    }

    /** Takes down that a rule changed a text of this node. */
    void add(String rule, Node node, String without, String mended) {
        changes.add(new Change(rule, node, TextMeasure.fold(without), TextMeasure.fold(mended)));
    }

    /** Whether the page is as it was. */
    public boolean leftAsItWas() {
        return changes.isEmpty() && !rubyDropped;
    }

    /** The names of the rules that changed one of these texts, sorted. */
    public List<String> within(Collection<String> texts, PageBudget budget) {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<String> lines = texts.stream()
                .flatMap(text -> text.lines().flatMap(line -> List.of(line.split("\t", -1)).stream()))
                .map(TextMeasure::fold)
                .filter(line -> !line.isEmpty())
                .toList();
        Set<String> rules = new TreeSet<>();
        for (Change change : changes) {
            if (!rules.contains(change.rule)) {
                budget.check();
                if (lines.stream().anyMatch(line -> isIn(line, change))) {
                    rules.add(change.rule);
                }
            }
        }
        return List.copyOf(rules);
    }

    /**
     * Whether a line owes something to a change: it was cut out of the mended text and not to be found there before, or it holds
     * the mended text and is no more than the block around that.
     */
    private boolean isIn(String line, Change change) {
        int at = change.mended.indexOf(line);
        if (at >= 0) {
            return !isCutFrom(change, line, at + line.length());
        }
        return !change.mended.isEmpty()
                && line.contains(change.mended)
                && block(change.node).contains(line);
    }

    /** Whether the same could be cut from the text without the change; the character behind it counts, as noise comes behind. */
    private static boolean isCutFrom(Change change, String line, int end) {
        return end < change.mended.length()
                ? change.without.contains(line + change.mended.charAt(end))
                : change.without.endsWith(line);
    }

    private String block(Node node) {
        if (!(node instanceof TextNode)) {
            return "";
        }
        Element block = (Element) node.parent();
        while (block != null && !block.isBlock() && block.parent() != null) {
            block = block.parent();
        }
        return block == null ? "" : blocks.computeIfAbsent(block, element -> TextMeasure.fold(element.text()));
    }

    /**
     * One change.
     *
     * @param without the text as all the other rules left it
     */
    private record Change(String rule, Node node, String without, String mended) {}
}
