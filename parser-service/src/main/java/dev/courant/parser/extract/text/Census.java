package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextRuns;

/**
 * What every element of a page holds, less what is left out: all the way down, and of its own, that is, not inside another
 * block element. Counted in one pass from the last element to the first.
 */
final class Census {
    private final int[] lengths;
    private final int[] linked;
    private final int[] commas;
    private final int[] paragraphs;
    private final int[] images;
    private final int[] items;
    private final int[] ownLengths;
    private final int[] ownLinked;
    private final int[] ownCommas;
    private final int[] ownBreaks;

    private Census(int size) {
        this.lengths = new int[size];
        this.linked = new int[size];
        this.commas = new int[size];
        this.paragraphs = new int[size];
        this.images = new int[size];
        this.items = new int[size];
        this.ownLengths = new int[size];
        this.ownLinked = new int[size];
        this.ownCommas = new int[size];
        this.ownBreaks = new int[size];
    }

    static Census of(Traits traits, Omissions out) {
        Outline outline = traits.outline();
        Census census = new Census(outline.size());
        int run = 0;
        for (int at = 0; at < outline.size(); at = out.next(at)) {
            run = census.countRuns(outline.runs(), run, outline.firstRun(at));
            if (out.isOut(at)) {
                run = outline.endRun(at);
            } else {
                census.countElement(outline.tag(at), at);
            }
        }
        census.countRuns(outline.runs(), run, outline.endRun(0));
        census.sum(traits);
        return census;
    }

    private int countRuns(TextRuns runs, int from, int to) {
        for (int run = from; run < to; run++) {
            int owner = runs.owner(run);
            lengths[owner] += runs.length(run);
            linked[owner] += runs.linkedLength(run);
            commas[owner] += runs.commas(run);
        }
        return Math.max(from, to);
    }

    private void countElement(String tag, int at) {
        switch (tag) {
            case "p" -> paragraphs[at] = 1;
            case "img" -> images[at] = 1;
            case "li" -> items[at] = 1;
            case "br" -> ownBreaks[at] = 1;
            default -> {}
        }
    }

    /** What is left out counts nothing, so that adding it does no harm. */
    private void sum(Traits traits) {
        System.arraycopy(lengths, 0, ownLengths, 0, lengths.length);
        System.arraycopy(linked, 0, ownLinked, 0, linked.length);
        System.arraycopy(commas, 0, ownCommas, 0, commas.length);
        for (int at = lengths.length - 1; at > 0; at--) {
            int parent = traits.outline().parent(at);
            lengths[parent] += lengths[at];
            linked[parent] += linked[at];
            commas[parent] += commas[at];
            paragraphs[parent] += paragraphs[at];
            images[parent] += images[at];
            items[parent] += items[at];
            if (traits.isInline(at)) {
                ownLengths[parent] += ownLengths[at];
                ownLinked[parent] += ownLinked[at];
                ownCommas[parent] += ownCommas[at];
                ownBreaks[parent] += ownBreaks[at];
            }
        }
    }

    /** The length of the text, in Latin letters' worth. */
    int length(int at) {
        return lengths[at];
    }

    int linkedLength(int at) {
        return linked[at];
    }

    int commas(int at) {
        return commas[at];
    }

    int paragraphs(int at) {
        return paragraphs[at];
    }

    int images(int at) {
        return images[at];
    }

    int items(int at) {
        return items[at];
    }

    int ownLength(int at) {
        return ownLengths[at];
    }

    int ownCommas(int at) {
        return ownCommas[at];
    }

    int ownBreaks(int at) {
        return ownBreaks[at];
    }

    /** The share of the text that lies in links, from 0 to 1. */
    double linkDensity(int at) {
        return lengths[at] == 0 ? 0 : (double) linked[at] / lengths[at];
    }

    double ownLinkDensity(int at) {
        return ownLengths[at] == 0 ? 0 : (double) ownLinked[at] / ownLengths[at];
    }
}
