package dev.courant.parser.extract.html;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A page's body laid out flat: its elements in document order, each known by its place in it, and its text written once.
 * Whatever is asked of elements again and again is an array or a difference of running totals, so that no rule gathers a
 * subtree's text, and no rule is slower on a large page than its own loop.
 *
 * <p>Places are from 0, which is the body, to {@link #size()}; what lies below an element are the places from its own to its
 * {@link #end}. Text is counted as {@link TextMeasure#length} does.
 */
public final class Outline {
    /** No place: there is no such element. */
    public static final int NONE = -1;

    private final Element[] elements;
    private final int[] parents;
    private final int[] ends;
    private final int[] previous;
    private final Span[] spans;
    private final TextRuns runs;
    private final TagIndex tags;

    /**
     * What of the text an element holds.
     *
     * @param start where its text starts, within the text of the whole body
     * @param end where it ends
     * @param firstRun the first run of text that is in it
     * @param endRun behind the last one
     */
    record Span(int start, int end, int firstRun, int endRun) {}

    Outline(Element[] elements, int[] parents, int[] ends, int[] previous, Span[] spans, TextRuns runs) {
        this.elements = elements;
        this.parents = parents;
        this.ends = ends;
        this.previous = previous;
        this.spans = spans;
        this.runs = runs;
        this.tags = TagIndex.of(elements);
    }

    /** How many elements there are. */
    public int size() {
        return elements.length;
    }

    public Element element(int at) {
        return elements[at];
    }

    /** The tag's name in lower case. */
    public String tag(int at) {
        return elements[at].normalName();
    }

    /** The parent's place; {@link #NONE} of the body. */
    public int parent(int at) {
        return parents[at];
    }

    /** The place behind the last element below this one. */
    public int end(int at) {
        return ends[at];
    }

    public int firstChild(int at) {
        return at + 1 < ends[at] ? at + 1 : NONE;
    }

    public int nextSibling(int at) {
        int parent = parents[at];
        return parent != NONE && ends[at] < ends[parent] ? ends[at] : NONE;
    }

    public int previousSibling(int at) {
        return previous[at];
    }

    /** Whether the second element is the first one or below it. */
    public boolean contains(int ancestor, int at) {
        return at >= ancestor && at < ends[ancestor];
    }

    /** The places of all elements with this tag, in document order. */
    public int[] withTag(String tag) {
        return tags.places(tag);
    }

    /** The first element with this tag at or below a place; {@link #NONE} if there is none. */
    public int firstWithTag(String tag, int within) {
        int first = tags.firstFrom(tag, within);
        return first != NONE && first < ends[within] ? first : NONE;
    }

    /** The element's text as readers see it: white space folded, blocks and line breaks parted by a space. */
    public String text(int at) {
        return runs.text(spans[at].start, spans[at].end).strip();
    }

    /** How many characters {@link #text} has, or one more. */
    public int characters(int at) {
        return spans[at].end - spans[at].start;
    }

    /** The length of the element's text in Latin letters' worth. */
    public int length(int at) {
        return runs.length(spans[at].firstRun, spans[at].endRun);
    }

    /** The length of what of the element's text lies in links. */
    public int linkedLength(int at) {
        return runs.linkedLength(spans[at].firstRun, spans[at].endRun);
    }

    /** The first run of text at or below an element; those up to {@link #endRun} are in it. */
    public int firstRun(int at) {
        return spans[at].firstRun;
    }

    public int endRun(int at) {
        return spans[at].endRun;
    }

    /** Where the element's text starts within {@link TextRuns#all}. */
    public int textStart(int at) {
        return spans[at].start;
    }

    public int textEnd(int at) {
        return spans[at].end;
    }

    /** The pieces of text, in document order. */
    public TextRuns runs() {
        return runs;
    }

    /** Every element, in document order. */
    public List<Element> elements() {
        return List.of(elements);
    }
}
