package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextRuns;
import java.util.function.IntPredicate;

/** A line of text put together from runs. */
final class Line {
    private final TextRuns runs;
    private final StringBuilder text = new StringBuilder();
    private int last = Outline.NONE;
    private boolean parted;
    private int length;
    private int linkedLength;

    Line(TextRuns runs) {
        this.runs = runs;
    }

    /** Adds a run, parted from the one before where the page parts them, whatever was left out in between. */
    void add(int run) {
        if (!text.isEmpty()) {
            for (int between = last + 1; !parted && between <= run; between++) {
                parted = runs.isParted(between);
            }
            text.append(parted ? " " : "");
        }
        runs.appendTo(text, run);
        length += runs.length(run);
        linkedLength += runs.linkedLength(run);
        last = run;
        parted = false;
    }

    /**
     * Adds the runs of a part of the page, less what is left out of it.
     *
     * @param skip which elements within are left out as well
     */
    void addAll(int at, Omissions out, IntPredicate skip) {
        Outline outline = out.outline();
        int run = outline.firstRun(at);
        int below = at + 1;
        while (below < outline.end(at)) {
            run = addUpTo(run, outline.firstRun(below));
            boolean skipped = out.isOut(below) || skip.test(below);
            run = skipped ? outline.endRun(below) : run;
            below = skipped ? outline.end(below) : below + 1;
        }
        addUpTo(run, outline.endRun(at));
    }

    private int addUpTo(int from, int to) {
        for (int run = from; run < to; run++) {
            add(run);
        }
        return Math.max(from, to);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The last character; a space if there is none. */
    char end() {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    /** The length in Latin letters' worth. */
    int length() {
        return length;
    }

    int linkedLength() {
        return linkedLength;
    }

    /** The text; the line is empty then. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        last = Outline.NONE;
        parted = false;
        length = 0;
        linkedLength = 0;
        return taken;
    }
}
