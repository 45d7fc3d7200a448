package dev.courant.parser.decode;

import java.util.Arrays;

/**
 * What of a page's HTML nobody reads, neither people nor this parser: the insides of scripts, style sheets and drawings, attributes
 * that steer a browser, comments, and white space between blocks. That is half of a page's bytes, and two of five nodes of its tree;
 * to make them takes longer than to pass them over. Scripts that are JSON, or assign the state of a page, are read, as they may be
 * about the article.
 *
 * <p>Knows markup as the HTML standard's tokenizer does, as far as it takes to tell tags from what looks like one: in comments, in
 * attributes, in elements whose content is text. Where it is in doubt it leaves things as they are.
 */
final class UnreadMarkup {
    private static final byte[] SCRIPT = TagScanner.ascii("script");
    private static final byte[] STYLE = TagScanner.ascii("style");
    private static final byte[] SVG = TagScanner.ascii("svg");
    private static final byte[] JSON = TagScanner.ascii("json");
    private static final byte[] LINK = TagScanner.ascii("link");

    /** How sites that are programs in the browser hand an article over to their scripts. */
    private static final byte[][] STATE = {
        TagScanner.ascii("window.__"),
        TagScanner.ascii("window[\"__"),
        TagScanner.ascii("window['__"),
        TagScanner.ascii("self.__next_f"),
        TagScanner.ascii("window.fusion"),
        TagScanner.ascii("fusion."),
        TagScanner.ascii("var __")
    };

    private static final byte[][] TEXT_ONLY = {
        TagScanner.ascii("textarea"),
        TagScanner.ascii("title"),
        TagScanner.ascii("iframe"),
        TagScanner.ascii("xmp"),
        TagScanner.ascii("noembed"),
        TagScanner.ascii("noframes")
    };

    private static final byte[][] OF_DRAWINGS = TagScanner.names(
            "g path circle rect polygon polyline line ellipse defs use symbol clippath mask lineargradient radialgradient stop"
                    + " filter text tspan image pattern animate animatetransform metadata");

    /** What they hold is HTML. */
    private static final byte[][] LABELS = TagScanner.names("title desc");

    /** Of all names above that an element outside a drawing may have. */
    private static final String FIRST_LETTERS = "stixnl";

    private final byte[] html;
    private final TagScanner tags;
    private final Blanks blanks;
    private final int end;

    /** Starts and ends in turn, ascending. */
    private int[] ranges = new int[256];

    private int count;
    private int drawings;
    private int drawing;
    private int countBefore;

    private UnreadMarkup(byte[] html, int from) {
        this.html = html;
        this.tags = new TagScanner(html);
        this.blanks = new Blanks(html, from);
        this.end = html.length;
    }

    /**
     * Finds it.
     *
     * @param html sound UTF-8
     * @return starts and ends of ranges in turn, ascending; none is empty
     */
    static int[] ranges(byte[] html, int from) {
        UnreadMarkup markup = new UnreadMarkup(html, from);
        for (int at = markup.tags.next(from); at + 1 < html.length; at = markup.tags.next(at)) {
            at = markup.passOver(at, html[at + 1]);
        }
        return Arrays.copyOf(markup.ranges, markup.count);
    }

    /** Passes over what begins with this "&lt;"; returns where it goes on. */
    private int passOver(int at, byte next) {
        if (TagScanner.isLetter(next)) {
            int to = startTag(at);
            blanks.passed(to);
            return to;
        }
        if (next == '/') {
            return endTag(at);
        }
        return next == '!' || next == '?' ? comment(at) : at + 1;
    }

    private int endTag(int at) {
        int to = tags.endOfEndTag(at + 2);
        boolean named = at + 2 < end && TagScanner.isLetter(html[at + 2]);
        if (named && blanks.leave(tags.name(), at) && drawings == 0 && to < end) {
            add(blanks.past(), at);
        }
        if (drawings > 0) {
            endInDrawing(at);
        }
        if (named) {
            blanks.passed(to);
        } else {
            blanks.passedInText(to);
        }
        return to;
    }

    /** A comment parts texts, so that only one at the edge of a text is passed over. */
    private int comment(int at) {
        int to = tags.endOfComment(at + 2);
        boolean atEdge = blanks.past() == at || blanks.isIdle(at);
        if (drawings == 0 && to < end && tags.isComment(at) && atEdge) {
            add(blanks.past(), to);
            blanks.passed(to);
        } else {
            blanks.passedInText(to);
        }
        return to;
    }

    private int startTag(int at) {
        int name = at + 1;
        int nameEnd = tags.endOfName(name);
        int blank = count;
        if (blanks.enter(tags.name(), at) && drawings == 0) {
            add(blanks.past(), at);
        }
        int mark = count;
        int inside = attributes(nameEnd);
        if (inside >= end && mark > blank) {
            // Perhaps torn off, and then no tag at all, beside which white space would say nothing.
            count -= 2;
            System.arraycopy(ranges, mark, ranges, blank, count - blank);
            return inside;
        }
        if (drawings == 0 && FIRST_LETTERS.indexOf(tags.lowerAt(name)) < 0) {
            return inside;
        }
        if (tags.isNamed(name, SVG)) {
            enterDrawing(inside);
            return inside;
        }
        if (drawings > 0 && (tags.isAnyOf(name, OF_DRAWINGS) || isLabel(name, inside))) {
            return inside;
        }
        boolean script = tags.isNamed(name, SCRIPT);
        if (drawings == 0 && tags.isNamed(name, LINK)) {
            if (BrowsersLink.is(tags, nameEnd)) {
                withoutAttributes(mark, nameEnd, inside);
            }
            return inside;
        }
        if (script || tags.isNamed(name, STYLE)) {
            boolean plain = !tags.isClosed(inside) && tags.isEndTag(tags.next(inside), script ? SCRIPT : STYLE);
            if (drawings > 0 && !plain) {
                // In a drawing it may be empty, or hold elements.
                drawings = 0;
                return inside;
            }
            int to = script ? tags.endOfScript(inside, SCRIPT) : tags.endTag(inside, STYLE);
            boolean data = script && (tags.holds(name, inside, JSON) || setsState(inside));
            if (!data && drawings == 0 && !tags.isClosed(inside)) {
                withoutAttributes(mark, nameEnd, inside);
            }
            return content(inside, to, data);
        }
        drawings = 0;
        byte[] only = tags.anyOf(name, TEXT_ONLY);
        if (only != null) {
            count = mark;
            return tags.endTag(inside, only);
        }
        return inside;
    }

    /** Passes over all that a tag has beside its name. */
    private void withoutAttributes(int mark, int nameEnd, int inside) {
        if (inside < end && inside - 1 > nameEnd) {
            count = mark;
            add(nameEnd, inside - 1);
        }
    }

    /** Whether a script begins with an assignment of what its site is going to show. */
    private boolean setsState(int inside) {
        int at = inside;
        while (at < end && tags.lowerAt(at) <= ' ') {
            at++;
        }
        for (byte[] beginning : STATE) {
            if (tags.startsWith(at, end, beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Puts a tag's attributes aside that nobody reads; returns where the tag ends. */
    private int attributes(int nameEnd) {
        int at = nameEnd;
        while (true) {
            int start = tags.attribute(at);
            if (start == TagScanner.NONE) {
                return tags.end();
            }
            // A stray sign behind it would give its value to the attribute before.
            if (UnreadAttributes.holds(tags, start) && !tags.isSignNext()) {
                add(start, tags.end());
            }
            at = tags.end();
        }
    }

    /** Whether a drawing's label starts here, and is text alone. */
    private boolean isLabel(int name, int inside) {
        byte[] label = tags.anyOf(name, LABELS);
        return label != null && tags.isEndTag(tags.next(inside), label);
    }

    private int content(int inside, int to, boolean isData) {
        if (!isData && to < end && to > inside) {
            add(inside, to);
        }
        return to;
    }

    private void enterDrawing(int inside) {
        if (!tags.isClosed(inside) && drawings++ == 0) {
            drawing = inside;
            countBefore = count;
        }
    }

    /** What is no drawing's ends it, or is HTML within it: then nothing is passed over but what is anywhere. */
    private void endInDrawing(int at) {
        if (!tags.isNamed(at + 2, SVG)) {
            boolean drawn = tags.isAnyOf(at + 2, OF_DRAWINGS)
                    || tags.isAnyOf(at + 2, LABELS)
                    || tags.isNamed(at + 2, STYLE)
                    || tags.isNamed(at + 2, SCRIPT);
            drawings = drawn ? drawings : 0;
        } else if (--drawings == 0 && at > drawing) {
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
