package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;

/** Leaves boxes out that are headed by a label such as "You may also like" or "Comments", wherever in the text they stand. */
final class LabelledBoxes {
    private static final int LABEL = 60;
    private static final int ENOUGH = 300;
    private static final double TOO_MUCH = 0.5;

    private final Traits traits;
    private final Outline outline;
    private final Census census;
    private final Prose prose;

    LabelledBoxes(Traits traits, Census census, Prose prose) {
        this.traits = traits;
        this.outline = traits.outline();
        this.census = census;
        this.prose = prose;
    }

    /**
     * Adds to what is left out of an element.
     *
     * @param first where the text begins, at this element or one before it
     */
    void leaveOut(int content, int first, Omissions out) {
        for (int at = content + 1; at < outline.end(content); at = out.next(at)) {
            Rule rule = out.isOut(at) || !isLine(at) ? null : Endings.label(outline.text(at));
            int box = rule == null ? at : box(at, content, first);
            if (rule != null && box != at) {
                out.leaveOut(box, rule);
                at = outline.end(box) - 1;
            }
        }
    }

    /** Whether this is a short line of its own, and no link. */
    private boolean isLine(int at) {
        int length = census.length(at);
        return length > 0
                && length < LABEL
                && !traits.isInline(at)
                && census.ownLength(at) == length
                && census.linkedLength(at) == 0;
    }

    /** The largest element whose text begins with the label, if it is not much of the content, or stands behind enough of it. */
    private int box(int label, int content, int first) {
        int box = label;
        for (int up = outline.parent(label); up >= content; up = outline.parent(up)) {
            boolean small = census.length(up) < census.length(content) * TOO_MUCH;
            if (outline.firstRun(up) != outline.firstRun(label) || !(small || prose.between(first, up) > ENOUGH)) {
                break;
            }
            box = up;
        }
        return box;
    }
}
