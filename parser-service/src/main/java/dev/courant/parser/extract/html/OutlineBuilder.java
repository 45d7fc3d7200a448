package dev.courant.parser.extract.html;

import dev.courant.parser.extract.html.Outline.Span;
import dev.courant.parser.limit.PageBudget;
import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Lays a body out in one walk over its tree. */
final class OutlineBuilder implements NodeVisitor {
    private final PageBudget budget;
    private final TextRuns.Collector runs = new TextRuns.Collector();
    private Element[] elements = new Element[512];
    private int[] parents = new int[512];
    private int[] ends = new int[512];
    private int[] previous = new int[512];
    private int[] lastChild = new int[512];
    private Span[] spans = new Span[512];
    private int count;
    private int open = Outline.NONE;
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
        body.traverse(builder);
        return builder.outline();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            runs.add(text, open, links > 0);
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
    }

    private void enter(Element element) {
        if (count == elements.length) {
            grow();
            budget.check();
        }
        part(element);
        links += isLink(element) ? 1 : 0;
        int at = count++;
        elements[at] = element;
        parents[at] = open;
        lastChild[at] = Outline.NONE;
        previous[at] = open == Outline.NONE ? Outline.NONE : lastChild[open];
        if (open != Outline.NONE) {
            lastChild[open] = at;
        }
        spans[at] = new Span(runs.position(), 0, runs.count(), 0);
        open = at;
    }

    private void leave(Element element) {
        Span begun = spans[open];
        ends[open] = count;
        spans[open] = new Span(begun.start(), runs.position(), begun.firstRun(), runs.count());
        links -= isLink(element) ? 1 : 0;
        part(element);
        open = parents[open];
    }

    /** Blocks and line breaks part words. */
    private void part(Element element) {
        if (!Inline.isInline(element) || element.nameIs("br")) {
            runs.part();
        }
    }

    /** A link to another place; one within the page is a footnote or a list of contents. */
    private static boolean isLink(Element element) {
        return element.nameIs("a") && !element.attr("href").startsWith("#");
    }

    private Outline outline() {
        return new Outline(
                Arrays.copyOf(elements, count),
                Arrays.copyOf(parents, count),
                Arrays.copyOf(ends, count),
                Arrays.copyOf(previous, count),
                Arrays.copyOf(spans, count),
                runs.runs());
    }

    private void grow() {
        int more = count * 2;
        elements = Arrays.copyOf(elements, more);
        parents = Arrays.copyOf(parents, more);
        ends = Arrays.copyOf(ends, more);
        previous = Arrays.copyOf(previous, more);
        lastChild = Arrays.copyOf(lastChild, more);
        spans = Arrays.copyOf(spans, more);
    }
}
