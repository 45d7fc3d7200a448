package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Beginning;
import dev.courant.parser.extract.html.Outline;
import org.jspecify.annotations.Nullable;

/** Leaves boxes out that are headed by a label such as "You may also like" or "Comments", wherever in the text they stand. */
final class LabelledBoxes {
    private static final int LABEL = 60;
    private static final int ENOUGH = 300;
    private static final double TOO_MUCH = 0.5;

    /** What is said in a recording, as long as that is not most of the text. */
    private static final Beginning TRANSCRIPT = Beginning.of(
            "(?iu)^(?:(?:show|hide|view|read|full|video|audio|podcast|episode)?(?: full)?\\s?transcript|transkript(?: anzeigen)?|(?:lire la )?transcription|(?:ver (?:la )?)?transcripción|transcrição|trascrizione|transcriptie|transkrypcja|расшифровка|текстовая версия|文字稿|逐字稿|文字起こし|녹취록|대본)\\s?[:：]?$");

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
            Rule rule = out.isOut(at) || !isLine(at) ? null : label(outline.text(at));
            int box = rule == null ? at : box(at, content, rule == Rule.PLAYER ? at : first);
            if (rule != null && box != at) {
                out.leaveOut(box, rule);
                at = outline.end(box) - 1;
            }
        }
    }

    private static @Nullable Rule label(String text) {
        return TRANSCRIPT.isAllOf(text) ? Rule.PLAYER : Endings.label(text);
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
