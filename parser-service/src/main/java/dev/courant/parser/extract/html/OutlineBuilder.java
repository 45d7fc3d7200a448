package dev.courant.parser.extract.html;

import dev.courant.parser.extract.html.TagIndex.Places;
import dev.courant.parser.limit.PageBudget;
import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Lays a body out in one walk over its tree, which is never deeper than the parser lets it grow. */
final class OutlineBuilder {
    private static final int PARAGRAPHS_IN_LINK = 3;

    Element[] elements = new Element[512];
    boolean[] attributed = new boolean[512];
    int[] parents = new int[512];
    int[] ends = new int[512];
    int[] previous = new int[512];
    int[] textStarts = new int[512];
    int[] textEnds = new int[512];
    int[] firstRuns = new int[512];
    int[] tagNumbers = new int[512];
    int[] endRuns = new int[512];
    int count;

    private final PageBudget budget;
    private final TextCollector text = new TextCollector();
    private final TagIndex tags = new TagIndex();
    private int links;

    private OutlineBuilder(PageBudget budget) {
        this.budget = budget;
    }

    /**
     * Lays a body out.
     *
     * @throws dev.courant.parser.limit.BudgetExceededException if the page has used up its time
     */
    static Outline of(Element body, PageBudget budget) {
        OutlineBuilder builder = new OutlineBuilder(budget);
        builder.element(body, Outline.NONE, Outline.NONE);
        return new Outline(builder, builder.text.runs(), builder.tags);
    }

    /** Takes an element and all below it; returns its place. */
    private int element(Element element, int parent, int before) {
        int at = place(element, parent, before);
        Places tag = tags.add(element.normalName(), at);
        int link = tag.isLink() && leadsAway(element) ? 1 : 0;
        links += link;
        if (tag.partsWords()) {
            text.part();
        }
        tagNumbers[at] = tag.number();
        textStarts[at] = text.position();
        firstRuns[at] = text.count();
        if (tag.isShown()) {
            children(element, at);
        }
        ends[at] = count;
        textEnds[at] = text.position();
        endRuns[at] = text.count();
        if (tag.partsWords()) {
            text.part();
        }
        links -= link;
        return at;
    }

    private void children(Element element, int at) {
        int last = Outline.NONE;
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode node) {
                text.add(node, at, links > 0);
            } else if (child instanceof Element below) {
                last = element(below, at, last);
            }
        }
    }

    private int place(Element element, int parent, int before) {
        if (count == elements.length) {
            budget.check();
            grow(count * 2);
        }
        int at = count++;
        elements[at] = element;
        attributed[at] = element.attributesSize() > 0;
        parents[at] = parent;
        previous[at] = before;
        return at;
    }

    /** To another place; a link within the page is a footnote or a list of contents, and a name without one leads nowhere. */
    private static boolean leadsAway(Element link) {
        String href = link.attr("href");
        return !href.startsWith("#") && !(href.isEmpty() && link.hasAttr("name")) && !holdsParagraphs(link);
    }

    /** Paragraphs that all lie in one link are text, not the name of where it leads. */
    private static boolean holdsParagraphs(Element link) {
        int paragraphs = 0;
        int nodes = link.childNodeSize();
        for (int i = 0; nodes > PARAGRAPHS_IN_LINK && i < nodes; i++) {
            String name = link.childNode(i).normalName();
            paragraphs += name.equals("br") || name.equals("p") ? 1 : 0;
        }
        return paragraphs > PARAGRAPHS_IN_LINK;
    }

    private void grow(int size) {
        elements = Arrays.copyOf(elements, size);
        attributed = Arrays.copyOf(attributed, size);
        parents = Arrays.copyOf(parents, size);
        ends = Arrays.copyOf(ends, size);
        previous = Arrays.copyOf(previous, size);
        textStarts = Arrays.copyOf(textStarts, size);
        textEnds = Arrays.copyOf(textEnds, size);
        firstRuns = Arrays.copyOf(firstRuns, size);
        tagNumbers = Arrays.copyOf(tagNumbers, size);
        endRuns = Arrays.copyOf(endRuns, size);
    }
}
