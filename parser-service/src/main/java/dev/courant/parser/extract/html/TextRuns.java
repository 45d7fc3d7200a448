package dev.courant.parser.extract.html;

import java.util.Arrays;
import org.jsoup.nodes.TextNode;

/**
 * The text of a page in runs: what one text node says, less its white space. Each knows the element that it stands in; lengths are
 * kept as running totals.
 */
public final class TextRuns {
    private final String text;
    private final TextNode[] nodes;
    private final int[] owners;
    private final int[] starts;
    private final int[] ends;
    private final int[] lengths;
    private final int[] linked;
    private final int[] commas;
    private final int count;

    private TextRuns(String text, Builder built) {
        this.text = text;
        this.nodes = built.nodes;
        this.owners = built.owners;
        this.starts = built.starts;
        this.ends = built.ends;
        this.lengths = built.lengths;
        this.linked = built.linked;
        this.commas = built.commas;
        this.count = built.count;
    }

    /** Takes runs in document order. */
    static final class Builder {
        private TextNode[] nodes = new TextNode[256];
        private int[] owners = new int[256];
        private int[] starts = new int[256];
        private int[] ends = new int[256];
        private int[] lengths = new int[257];
        private int[] linked = new int[257];
        private int[] commas = new int[257];
        private int count;

        int count() {
            return count;
        }

        void add(TextNode node, int owner, int start, int end, int length, int linkedLength, int marks) {
            if (count == owners.length) {
                grow(count * 2);
            }
            nodes[count] = node;
            owners[count] = owner;
            starts[count] = start;
            ends[count] = end;
            lengths[count + 1] = lengths[count] + length;
            linked[count + 1] = linked[count] + linkedLength;
            commas[count + 1] = commas[count] + marks;
            count++;
        }

        /** The runs, whose positions are in this text. */
        TextRuns over(String text) {
            return new TextRuns(text, this);
        }

        private void grow(int size) {
            nodes = Arrays.copyOf(nodes, size);
            owners = Arrays.copyOf(owners, size);
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
            lengths = Arrays.copyOf(lengths, size + 1);
            linked = Arrays.copyOf(linked, size + 1);
            commas = Arrays.copyOf(commas, size + 1);
        }
    }

    public int count() {
        return count;
    }

    /** The text node as the page has it. */
    public TextNode node(int run) {
        return nodes[run];
    }

    /** The place of the element that the run stands in. */
    public int owner(int run) {
        return owners[run];
    }

    /** The run's text, white space folded. */
    public String text(int run) {
        return text.substring(starts[run], ends[run]);
    }

    /** Whether white space, a line break or a block's edge parts a run from the one before it. */
    public boolean isParted(int run) {
        return starts[run] > 0 && text.charAt(starts[run] - 1) == ' ';
    }

    /** Adds a run's text, white space folded, to what is there. */
    public void appendTo(StringBuilder line, int run) {
        line.append(text, starts[run], ends[run]);
    }

    /** Where the run's text starts in {@link #all}. */
    public int start(int run) {
        return starts[run];
    }

    /** How many characters the run's text has. */
    public int characters(int run) {
        return ends[run] - starts[run];
    }

    /** One character of a run's text. */
    public char charAt(int run, int index) {
        return text.charAt(starts[run] + index);
    }

    /** The text between two positions in the text of the body. */
    String text(int from, int to) {
        return text.substring(from, to);
    }

    /** The text of the whole body. */
    public String all() {
        return text;
    }

    /** The length of a run, in Latin letters' worth. */
    public int length(int run) {
        return lengths[run + 1] - lengths[run];
    }

    /** The length of what of a run lies in a link: all or nothing. */
    public int linkedLength(int run) {
        return linked[run + 1] - linked[run];
    }

    /** Commas and other marks that only running text has. */
    public int commas(int run) {
        return commas[run + 1] - commas[run];
    }

    int length(int from, int to) {
        return lengths[to] - lengths[from];
    }

    int linkedLength(int from, int to) {
        return linked[to] - linked[from];
    }
}
