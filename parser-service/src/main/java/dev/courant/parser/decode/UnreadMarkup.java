package dev.courant.parser.decode;

import java.util.Arrays;

/**
 * What of a page's HTML nobody reads, neither people nor this parser: the insides of scripts, style sheets and drawings, and
 * attributes that steer a browser. That is half of a page's bytes, and to make a tree of them takes longer than to pass them over. Scripts
 * that are JSON are read, as they may be about the article.
 *
 * <p>Knows markup as the HTML standard's tokenizer does, as far as it takes to tell tags from what looks like one: in comments, in
 * attributes, in elements whose content is text. Where it is in doubt it leaves things as they are.
 */
final class UnreadMarkup {
    private static final byte[] SCRIPT = TagScanner.ascii("script");
    private static final byte[] STYLE = TagScanner.ascii("style");
    private static final byte[] SVG = TagScanner.ascii("svg");
    private static final byte[] JSON = TagScanner.ascii("json");
    private static final byte[][] TEXT_ONLY = {
        TagScanner.ascii("textarea"),
        TagScanner.ascii("title"),
        TagScanner.ascii("iframe"),
        TagScanner.ascii("xmp"),
        TagScanner.ascii("noembed"),
        TagScanner.ascii("noframes")
    };

    /** Whatever else stands in a drawing ends it, or is HTML within it. */
    private static final byte[][] OF_DRAWINGS = TagScanner.names(
            "g path circle rect polygon polyline line ellipse defs use symbol clippath mask lineargradient radialgradient stop title"
                    + " desc style filter text tspan image pattern animate animatetransform metadata");

    private final TagScanner tags;
    private final int end;

    /** Starts and ends in turn, ascending. */
    private int[] ranges = new int[256];

    private int count;
    private int drawings;
    private int drawing;
    private int countBefore;
    private boolean onlyDrawn;

    private UnreadMarkup(byte[] html) {
        this.tags = new TagScanner(html);
        this.end = html.length;
    }

    /**
     * Finds it.
     *
     * @param html sound UTF-8
     * @return starts and ends of ranges in turn, ascending; none is empty
     */
    static int[] ranges(byte[] html, int from) {
        UnreadMarkup markup = new UnreadMarkup(html);
        for (int at = markup.tags.next(from); at + 1 < html.length; at = markup.tags.next(at)) {
            at = markup.passOver(at, html[at + 1]);
        }
        return Arrays.copyOf(markup.ranges, markup.count);
    }

    /** Passes over what begins with this "&lt;"; returns where it goes on. */
    private int passOver(int at, byte next) {
        if (TagScanner.isLetter(next)) {
            return startTag(at + 1);
        }
        if (next == '/') {
            if (drawings > 0 && tags.isNamed(at + 2, SVG)) {
                leaveDrawing(at);
            }
            return tags.endOfEndTag(at + 2);
        }
        return next == '!' || next == '?' ? tags.endOfComment(at + 2) : at + 1;
    }

    private int startTag(int name) {
        int mark = count;
        int inside = attributes(name);
        boolean closed = tags.isClosed(inside);
        if (tags.isNamed(name, SVG)) {
            enterDrawing(inside, closed);
            return inside;
        }
        if (closed && drawings > 0) {
            onlyDrawn &= tags.isAnyOf(name, OF_DRAWINGS);
            return inside;
        }
        boolean script = tags.isNamed(name, SCRIPT);
        if (script || tags.isNamed(name, STYLE)) {
            onlyDrawn &= !script;
            return content(inside, script ? SCRIPT : STYLE, script && tags.holds(name, inside, JSON));
        }
        onlyDrawn &= drawings == 0 || tags.isAnyOf(name, OF_DRAWINGS);
        byte[] only = drawings > 0 ? null : tags.anyOf(name, TEXT_ONLY);
        if (only != null) {
            count = mark;
            return tags.endTag(inside, only);
        }
        return inside;
    }

    /** Puts a tag's attributes aside that nobody reads; returns where the tag ends. */
    private int attributes(int name) {
        int at = tags.endOfName(name);
        while (true) {
            int start = tags.attribute(at);
            if (start == TagScanner.NONE) {
                return tags.end();
            }
            if (UnreadAttributes.holds(tags, start)) {
                add(start, tags.end());
            }
            at = tags.end();
        }
    }

    private int content(int inside, byte[] name, boolean isData) {
        int to = tags.endTag(inside, name);
        if (!isData && to < end && to > inside) {
            add(inside, to);
        }
        return to;
    }

    private void enterDrawing(int inside, boolean closed) {
        if (closed) {
            return;
        }
        if (drawings++ == 0) {
            drawing = inside;
            countBefore = count;
            onlyDrawn = true;
        }
    }

    private void leaveDrawing(int at) {
        drawings--;
        if (drawings == 0 && onlyDrawn && at > drawing) {
            count = countBefore;
            add(drawing, at);
        }
    }

    private void add(int from, int to) {
        if (count + 2 > ranges.length) {
            ranges = Arrays.copyOf(ranges, 2 * ranges.length);
        }
        ranges[count++] = from;
        ranges[count++] = to;
    }
}
