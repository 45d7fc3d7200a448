package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Inline;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextRuns;

/**
 * The text of bylines as their markup parts it: names, jobs and dates stand in elements of their own, and read as one they would
 * run into each other.
 */
final class BylineText {
    /** Parts names, whatever stands between them in the markup. */
    private static final String BAR = " | ";

    private static final String JOINING_END = ",;&/|、，；·•:：-–—(";
    private static final String JOINING_START = ",;&/|、，；·•:：-–—)";

    private final Outline outline;
    private final TextRuns runs;

    BylineText(Outline outline) {
        this.outline = outline;
        this.runs = outline.runs();
    }

    /** All that an element says, with bars between what is not one name. */
    String of(int at) {
        StringBuilder text = new StringBuilder();
        for (int run = outline.firstRun(at); run < outline.endRun(at); run++) {
            append(text, run, run > outline.firstRun(at));
        }
        return text.toString();
    }

    /** A run with what goes on with it in its block; if it is only a label, the next run too, wherever it stands. */
    String from(int run, int longest) {
        StringBuilder line = new StringBuilder(runs.text(run));
        int end = outline.endRun(block(run));
        for (int next = run + 1; next < runs.count(); next++) {
            boolean label = BylineLabel.isOnlyLabel(line.toString());
            boolean fits = line.length() + runs.characters(next) < longest;
            if (!fits || !(label || (next < end && isJoined(line, next)))) {
                break;
            }
            append(line, next, true);
        }
        return line.toString();
    }

    /** The place of the innermost element around a run that is more than a part of a line. */
    int block(int run) {
        int block = runs.owner(run);
        while (block > 0 && Inline.isInline(outline.element(block))) {
            block = outline.parent(block);
        }
        return block;
    }

    private void append(StringBuilder line, int run, boolean behind) {
        if (behind && !line.isEmpty()) {
            boolean word = !runs.isParted(run) && Character.isLowerCase(runs.charAt(run, 0)) && !isLinked(run - 1);
            line.append(isJoined(line, run) ? (word ? "" : " ") : BAR);
        }
        runs.appendTo(line, run);
    }

    /** Whether a run may go on with the name before it, or with the list that it is in. */
    private boolean isJoined(StringBuilder line, int run) {
        int last = line.length() - 1;
        char first = runs.charAt(run, 0);
        if (JOINING_END.indexOf(line.charAt(last)) >= 0 || JOINING_START.indexOf(first) >= 0) {
            return true;
        }
        String before = line.toString();
        if (AuthorNames.endsWithAnd(before) || AuthorNames.beginsWithAnd(runs.text(run))) {
            return true;
        }
        if (BylineLabel.isOnlyLabel(before.substring(before.lastIndexOf('|') + 1))) {
            return true;
        }
        boolean leavesLink = isLinked(run - 1) && link(run - 1) != link(run);
        return !leavesLink && isOneWord(before) && runs.isParted(run);
    }

    /** First and last name may stand in elements of their own. */
    private static boolean isOneWord(String line) {
        String part = BylineLabel.withoutLabel(
                line.substring(line.lastIndexOf('|') + 1).strip());
        return part.substring(part.lastIndexOf(',') + 1).strip().indexOf(' ') < 0;
    }

    private boolean isLinked(int run) {
        return link(run) != Outline.NONE;
    }

    /** The link that a run stands in. */
    private int link(int run) {
        int at = runs.owner(run);
        while (at > 0 && Inline.isInline(outline.element(at))) {
            if (outline.element(at).nameIs("a")) {
                return at;
            }
            at = outline.parent(at);
        }
        return Outline.NONE;
    }
}
