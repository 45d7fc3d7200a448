package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Inline;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextRuns;

/**
 * Where the text under the headline has begun: dates stand between the two, and those behind are of other pieces or of what is
 * told.
 */
final class TextStart {
    private static final double BEHIND = 0.15;

    /** The masthead's date is today's. */
    private static final double MASTHEAD = 0.2;

    /** Runs of text from a date above the headline to it. */
    private static final int ABOVE = 3;

    /** In Latin letters' worth: a standfirst is shorter than what it takes to have begun. */
    private static final int BEGUN = 400;

    private static final int LONG_RUN = 80;
    private static final int PARAGRAPH = 200;

    private final Outline outline;
    private final int head;
    private final int run;

    private TextStart(Outline outline, int head, int run) {
        this.outline = outline;
        this.head = head;
        this.run = run;
    }

    static TextStart of(Survey survey) {
        Outline outline = survey.outline();
        TextRuns runs = outline.runs();
        int head = survey.headline().place();
        int run = head == Outline.NONE ? runs.count() : outline.endRun(head);
        for (int length = 0; run < runs.count() && length < BEGUN; run++) {
            length += runs.length(run) < LONG_RUN ? 0 : runs.length(run);
        }
        return new TextStart(outline, head == Outline.NONE ? 0 : outline.firstRun(head), run);
    }

    /** The first run of text behind what is at least the text's beginning. */
    int run() {
        return run;
    }

    /** What a date at a run of text is trusted less. */
    double penalty(int at) {
        if (at >= run) {
            return BEHIND;
        }
        return head - at > ABOVE ? MASTHEAD : 0;
    }

    /** Whether a run of text is a part of a paragraph that only a link or the like parts from the rest. */
    boolean isInSentence(int at) {
        int block = outline.runs().owner(at);
        while (block > 0 && Inline.isInline(outline.element(block))) {
            block = outline.parent(block);
        }
        return outline.characters(block) > PARAGRAPH
                && outline.firstWithTag("br", block) == Outline.NONE
                && outline.endRun(block) - outline.firstRun(block) > 1
                && hasOnlyInline(block);
    }

    private boolean hasOnlyInline(int block) {
        for (int below = block + 1; below < outline.end(block); below++) {
            if (!Inline.isInline(outline.element(below))) {
                return false;
            }
        }
        return true;
    }
}
