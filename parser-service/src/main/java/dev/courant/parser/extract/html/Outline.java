package dev.courant.parser.extract.html;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
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
    private final boolean[] attributed;
    private final int[] tagNumbers;
    private final int[] parents;
    private final int[] ends;
    private final int[] previous;
    private final int[] textStarts;
    private final int[] textEnds;
    private final int[] firstRuns;
    private final int[] endRuns;
    private final TextRuns runs;
    private final TagIndex tags;

    /** What the builder gathered; its arrays may be longer than there are elements. */
    Outline(OutlineBuilder built, TextRuns runs, TagIndex tags) {
        int size = built.count;
        this.elements = Arrays.copyOf(built.elements, size);
        this.attributed = built.attributed;
        this.tagNumbers = built.tagNumbers;
        this.parents = built.parents;
        this.ends = built.ends;
        this.previous = built.previous;
        this.textStarts = built.textStarts;
        this.textEnds = built.textEnds;
        this.firstRuns = built.firstRuns;
        this.endRuns = built.endRuns;
        this.runs = runs;
        this.tags = tags;
    }

    /** How many elements there are. */
    public int size() {
        return elements.length;
    }

    public Element element(int at) {
        return elements[at];
    }

    /** Whether an element has any attribute. */
    public boolean hasAttributes(int at) {
        return attributed[at];
    }

    /** The value of an element's attribute; empty if it has none of that name, which is in lower case. */
    public String attribute(int at, String name) {
        return attributed[at] ? elements[at].attributes().get(name) : "";
    }

    /** The tag's name in lower case. */
    public String tag(int at) {
        return elements[at].normalName();
    }

    /**
     * Something of every element that its tag alone decides, by place.
     *
     * @param ofTag asked once for each tag on the page
     */
    public int[] byTag(ToIntFunction<String> ofTag) {
        int[] ofNumber = Arrays.stream(tags.names()).mapToInt(ofTag).toArray();
        int[] byPlace = new int[elements.length];
        for (int at = 0; at < byPlace.length; at++) {
            byPlace[at] = ofNumber[tagNumbers[at]];
        }
        return byPlace;
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
        return runs.text(textStarts[at], textEnds[at]).strip();
    }

    /** How many characters {@link #text} has, or one more. */
    public int characters(int at) {
        return textEnds[at] - textStarts[at];
    }

    /** The length of the element's text in Latin letters' worth. */
    public int length(int at) {
        return runs.length(firstRuns[at], endRuns[at]);
    }

    /** The length of what of the element's text lies in links. */
    public int linkedLength(int at) {
        return runs.linkedLength(firstRuns[at], endRuns[at]);
    }

    /** The first run of text at or below an element; those up to {@link #endRun} are in it. */
    public int firstRun(int at) {
        return firstRuns[at];
    }

    public int endRun(int at) {
        return endRuns[at];
    }

    /** Where the element's text starts within {@link TextRuns#all}. */
    public int textStart(int at) {
        return textStarts[at];
    }

    public int textEnd(int at) {
        return textEnds[at];
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
