package dev.courant.parser.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where in a page's HTML the insides of scripts and style sheets are: a third to a half of a page's bytes, and nothing that a reader
 * sees. What is JSON is none of them, as it may be data about the article.
 *
 * <p>Reads markup as the HTML standard's tokenizer does, as far as it takes to know what is a tag: comments, attribute values and the
 * elements whose content is text are passed over. Where it is in doubt it leaves things as they are.
 */
final class RawText {
    private static final VarHandle WORDS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long LESS_THANS = ONES * '<';

    private static final byte[] SCRIPT = ascii("script");
    private static final byte[] STYLE = ascii("style");
    private static final byte[] SVG = ascii("svg");
    private static final byte[] JSON = ascii("json");
    private static final byte[][] TEXT_ONLY = {
        ascii("textarea"), ascii("title"), ascii("iframe"), ascii("xmp"), ascii("noembed"), ascii("noframes")
    };

    private final byte[] html;
    private final int end;

    /** Starts and ends in turn, ascending. */
    private int[] ranges = new int[64];

    private int count;
    private int drawings;

    private RawText(byte[] html) {
        this.html = html;
        this.end = html.length;
    }

    /**
     * Finds the insides of scripts and style sheets.
     *
     * @return starts and ends in turn, ascending
     */
    static int[] ranges(byte[] html, int from) {
        RawText text = new RawText(html);
        text.read(from);
        return Arrays.copyOf(text.ranges, text.count);
    }

    private void read(int from) {
        int at = from;
        while (at < end) {
            at = nextTag(at);
            if (at + 1 < end) {
                at = markup(at, html[at + 1]);
            } else {
                return;
            }
        }
    }

    /** Passes over what begins with this "&lt;"; returns where it goes on. */
    private int markup(int at, byte next) {
        if (isLetter(next)) {
            return startTag(at + 1);
        }
        if (next == '/') {
            drawings -= drawings > 0 && isNamed(at + 2, SVG) ? 1 : 0;
            return at + 2 < end && isLetter(html[at + 2]) ? tagEnd(at + 2) : past('>', at + 2);
        }
        if (next == '!') {
            return at + 3 < end && html[at + 2] == '-' && html[at + 3] == '-' ? commentEnd(at + 4) : past('>', at + 2);
        }
        return next == '?' ? past('>', at + 2) : at + 1;
    }

    private int startTag(int name) {
        int inside = tagEnd(name);
        boolean closed = html[inside - 1] == '>' && html[inside - 2] == '/';
        if (isNamed(name, SVG)) {
            drawings += closed ? 0 : 1;
        } else if (!closed || drawings == 0) {
            boolean script = isNamed(name, SCRIPT);
            if (script || isNamed(name, STYLE)) {
                return setAside(inside, script ? SCRIPT : STYLE, script && holds(name, inside, JSON));
            }
            for (byte[] only : TEXT_ONLY) {
                if (isNamed(name, only)) {
                    return endTag(inside, only);
                }
            }
        }
        return inside;
    }

    private int setAside(int inside, byte[] name, boolean isData) {
        int to = endTag(inside, name);
        if (!isData && to < end && to > inside) {
            if (count == ranges.length) {
                ranges = Arrays.copyOf(ranges, 2 * count);
            }
            ranges[count++] = inside;
            ranges[count++] = to;
        }
        return to;
    }

    /** Where the end tag of an element begins whose content is text; the end of the page if it has none. */
    private int endTag(int from, byte[] name) {
        int at = nextTag(from);
        while (at < end && !(at + 2 < end && html[at + 1] == '/' && isNamed(at + 2, name))) {
            at = nextTag(at + 1);
        }
        return at;
    }

    /** Behind the ">" that ends a tag: one within a quoted value does not, and only a quote right behind "=" begins a value. */
    private int tagEnd(int from) {
        boolean awaitsValue = false;
        boolean unquoted = false;
        for (int at = from; at < end; at++) {
            byte c = html[at];
            if (c == '>') {
                return at + 1;
            }
            if (isSpace(c)) {
                unquoted = false;
            } else if (awaitsValue) {
                awaitsValue = false;
                unquoted = c != '"' && c != '\'';
                at = unquoted ? at : past(c, at + 1) - 1;
            } else {
                awaitsValue = c == '=' && !unquoted;
            }
        }
        return end;
    }

    /** Behind a comment, however careless it is closed. */
    private int commentEnd(int from) {
        int at = from;
        if (at < end && html[at] == '>') {
            return at + 1;
        }
        if (at + 1 < end && html[at] == '-' && html[at + 1] == '>') {
            return at + 2;
        }
        for (; at + 2 < end; at++) {
            if (html[at] == '-' && html[at + 1] == '-') {
                if (html[at + 2] == '>') {
                    return at + 3;
                }
                if (html[at + 2] == '!' && at + 3 < end && html[at + 3] == '>') {
                    return at + 4;
                }
            }
        }
        return end;
    }

    private int past(int sign, int from) {
        int at = from;
        while (at < end && html[at] != sign) {
            at++;
        }
        return Math.min(at + 1, end);
    }

    /** The next "&lt;", eight bytes at a time; the end if there is none. */
    private int nextTag(int from) {
        int at = from;
        while (at + Long.BYTES <= end) {
            long zeros = (long) WORDS.get(html, at) ^ LESS_THANS;
            long found = (zeros - ONES) & ~zeros & HIGHS;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
            at += Long.BYTES;
        }
        while (at < end && html[at] != '<') {
            at++;
        }
        return at;
    }

    /** Whether a tag's name starts here and is this one, in either case. */
    private boolean isNamed(int at, byte[] name) {
        int after = at + name.length;
        if (after >= end || !(isSpace(html[after]) || html[after] == '/' || html[after] == '>')) {
            return false;
        }
        return startsWith(at, name);
    }

    private boolean startsWith(int at, byte[] lower) {
        for (int i = 0; i < lower.length; i++) {
            if ((html[at + i] | 0x20) != lower[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(int from, int to, byte[] word) {
        for (int at = from; at + word.length <= to; at++) {
            if (startsWith(at, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(byte c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
