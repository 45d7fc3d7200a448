package dev.courant.parser.extract.text;

import dev.courant.events.Article.BlockKind;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextMeasure;
import dev.courant.parser.extract.html.TextRuns;
import java.util.ArrayList;
import java.util.List;

/** Cuts elements into blocks, in the order of the page: walks places and runs of text side by side. */
final class BlockBuilder {
    private static final int SMALL_PART = 3;

    private final Traits traits;
    private final Outline outline;
    private final TextRuns runs;
    private final Omissions out;
    private final Captions captions;
    private final Tables tables;
    private final List<Cut> cuts = new ArrayList<>();
    private final Line line;
    private BlockKind kind = BlockKind.PARAGRAPH;
    private int open;
    private int run;
    private int quotes;
    private int contentLength;
    private boolean afterBreak;

    private BlockBuilder(Traits traits, Omissions out) {
        this.traits = traits;
        this.outline = traits.outline();
        this.runs = outline.runs();
        this.out = out;
        this.captions = new Captions(traits);
        this.tables = new Tables(out);
        this.line = new Line(runs);
    }

    /** The blocks of these elements; captions are left out. */
    static List<Cut> cut(List<Integer> contents, Traits traits, Omissions out) {
        BlockBuilder builder = new BlockBuilder(traits, out);
        for (int content : contents) {
            builder.walk(content);
        }
        return builder.cuts;
    }

    private void walk(int content) {
        contentLength = outline.length(content);
        run = outline.firstRun(content);
        open = outline.parent(content);
        int outside = open;
        for (int at = content; at < outline.end(content); ) {
            addRuns(outline.firstRun(at));
            leaveTo(outline.parent(at));
            if (out.isOut(at) || !enter(at)) {
                run = outline.endRun(at);
                at = outline.end(at);
            } else {
                open = at++;
            }
        }
        addRuns(outline.endRun(content));
        leaveTo(outside);
        flush();
    }

    private void addRuns(int end) {
        for (; run < end; run++) {
            leaveTo(runs.owner(run));
            // Pages without markup part paragraphs by the indent of two ideographic spaces.
            if (afterBreak && runs.node(run).getWholeText().contains("\u3000\u3000")) {
                flush();
            }
            afterBreak = false;
            line.add(run);
        }
    }

    private void leaveTo(int ancestor) {
        for (; open != ancestor; open = outline.parent(open)) {
            if (!traits.isInline(open)) {
                flush();
                quotes -= outline.element(open).nameIs("blockquote") ? 1 : 0;
                kind = BlockKind.PARAGRAPH;
            }
        }
    }

    /** Whether to look at what is below the element, too. */
    private boolean enter(int at) {
        if (traits.isInline(at)) {
            if (outline.element(at).nameIs("br")) {
                breakLine(at);
            }
            return !leavesOut(captions.isInlineCaption(at), at);
        }
        flush();
        if (leavesOut(captions.isCaption(at) || (isSmallPart(at) && captions.isPictureBox(at)), at)) {
            return false;
        }
        return enterBlock(at, outline.tag(at));
    }

    private boolean leavesOut(boolean caption, int at) {
        if (caption) {
            out.leaveOut(at, Rule.CAPTION);
        }
        return caption;
    }

    private boolean isSmallPart(int at) {
        return outline.length(at) * SMALL_PART < contentLength;
    }

    private boolean enterBlock(int at, String tag) {
        if (Lists.isList(outline, at)) {
            add(BlockKind.LIST, Lists.text(at, out), outline.linkedLength(at));
            return false;
        }
        if (tag.equals("table") && tables.isData(at)) {
            add(BlockKind.TABLE, tables.text(at), outline.linkedLength(at));
            return false;
        }
        if (tag.equals("pre")) {
            add(BlockKind.CODE, outline.element(at).wholeText().stripTrailing(), outline.linkedLength(at));
            return false;
        }
        quotes += tag.equals("blockquote") ? 1 : 0;
        kind = traits.is(at, Tags.HEADING) ? BlockKind.HEADING : BlockKind.PARAGRAPH;
        return true;
    }

    /** Two breaks part paragraphs; so does one at the end of a sentence. */
    private void breakLine(int at) {
        if (afterBreak || isBeforeBreak(at) || TextMeasure.isSentenceEnd(line.end())) {
            BlockKind current = kind;
            flush();
            kind = current;
        }
        afterBreak = true;
    }

    private boolean isBeforeBreak(int at) {
        int next = outline.nextSibling(at);
        return next != Outline.NONE
                && outline.element(next).nameIs("br")
                && outline.firstRun(next) == outline.endRun(at);
    }

    private void flush() {
        afterBreak = false;
        int linked = line.linkedLength();
        add(quotes > 0 && kind == BlockKind.PARAGRAPH ? BlockKind.QUOTE : kind, line.take(), linked);
    }

    private void add(BlockKind as, String text, int linkedLength) {
        if (!text.isBlank()) {
            cuts.add(new Cut(as, text, linkedLength));
        }
    }
}
