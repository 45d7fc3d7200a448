package dev.courant.parser.decode;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds tags, attributes and comments in the bytes of a page, by the HTML standard's tokenization (section 13.2.5). */
final class TagScanner {
    static final int NONE = -1;

    private final byte[] html;
    private final int length;
    private int nameEnd;
    private int end;
    private long name;

    TagScanner(byte[] html) {
        this.html = html;
        this.length = html.length;
    }

    /** Where what was passed over last ends. */
    int end() {
        return end;
    }

    /** Where the name of the attribute ends that was passed over last. */
    int nameEnd() {
        return nameEnd;
    }

    /** The next "&lt;" from here on; the end of the page if there is none. */
    int next(int from) {
        return find((byte) '<', from);
    }

    /** Behind the name of a tag, which {@link #name} is then. */
    int endOfName(int from) {
        int at = from;
        long letters = 0;
        while (at < length && !isSpace(html[at]) && html[at] != '>' && html[at] != '/') {
            letters = letters << Byte.SIZE | (lower(html[at]) & 0xFF);
            at++;
        }
        name = at - from <= Long.BYTES ? letters : 0;
        return at;
    }

    /** The name of the tag that was passed over last, as {@link TagNames} knows names; 0 if it is too long for that. */
    long name() {
        return name;
    }

    /**
     * Passes over the next attribute of a tag.
     *
     * @return where it starts; {@link #NONE} if the tag ends, behind whose end {@link #end} is then
     */
    int attribute(int from) {
        int start = from;
        while (start < length && (isSpace(html[start]) || html[start] == '/')) {
            start++;
        }
        if (start >= length || html[start] == '>') {
            end = Math.min(start + 1, length);
            return NONE;
        }
        // A sign of equality at the start is part of the name.
        int at = start + 1;
        while (at < length && !isSpace(html[at]) && html[at] != '>' && html[at] != '/' && html[at] != '=') {
            at++;
        }
        nameEnd = at;
        int sign = spaceEnd(at);
        end = sign < length && html[sign] == '=' ? endOfValue(spaceEnd(sign + 1)) : at;
        return start;
    }

    /** Whether a sign of equality follows what was passed over last. */
    boolean isSignNext() {
        int next = spaceEnd(end);
        return next < length && html[next] == '=';
    }

    private int endOfValue(int from) {
        int at = from;
        if (at < length && (html[at] == '"' || html[at] == '\'')) {
            return past(html[at], at + 1);
        }
        while (at < length && !isSpace(html[at]) && html[at] != '>') {
            at++;
        }
        return at;
    }

    private int spaceEnd(int from) {
        int at = from;
        while (at < length && isSpace(html[at])) {
            at++;
        }
        return at;
    }

    /** Whether a tag that ends here closes itself. */
    boolean isClosed(int tagEnd) {
        return html[tagEnd - 1] == '>' && html[tagEnd - 2] == '/';
    }

    /** Behind an end tag whose name, if it is one, starts here. */
    int endOfEndTag(int name) {
        if (name >= length || !isLetter(html[name])) {
            return past((byte) '>', name);
        }
        int at = endOfName(name);
        while (attribute(at) != NONE) {
            at = end;
        }
        return end;
    }

    /** Whether this "&lt;" begins a comment. */
    boolean isComment(int at) {
        return isAt(at + 1, '!', '-', '-');
    }

    /** Behind a comment, a document type or a processing instruction, from behind "&lt;!". */
    int endOfComment(int from) {
        boolean comment = from + 1 < length && html[from - 1] == '!' && html[from] == '-' && html[from + 1] == '-';
        if (!comment) {
            return past((byte) '>', from);
        }
        int at = from + 2;
        if (at < length && html[at] == '>') {
            return at + 1;
        }
        if (at + 1 < length && html[at] == '-' && html[at + 1] == '>') {
            return at + 2;
        }
        at = find((byte) '>', at);
        while (at < length && !endsComment(at, from + 2)) {
            at = find((byte) '>', at + 1);
        }
        return Math.min(at + 1, length);
    }

    private boolean endsComment(int at, int from) {
        int dash = html[at - 1] == '!' ? at - 2 : at - 1;
        return dash - 1 >= from && html[dash] == '-' && html[dash - 1] == '-';
    }

    /** Where the end tag of an element begins whose content is text; the end of the page if it has none. */
    int endTag(int from, byte[] name) {
        int at = next(from);
        while (at < length && !isEndTag(at, name)) {
            at = next(at + 1);
        }
        return at;
    }

    /** Whether this "&lt;" begins the end tag of that name. */
    boolean isEndTag(int at, byte[] name) {
        return at + 2 < length && html[at + 1] == '/' && isNamed(at + 2, name);
    }

    /**
     * Where the end tag of a script begins; the end of the page if it has none. Within a comment a script may hold whole scripts
     * (the standard's double escaped state), as scripts do that write others.
     */
    int endOfScript(int from, byte[] script) {
        boolean escaped = false;
        boolean doubly = false;
        for (int at = from; at < length; at++) {
            byte c = html[at];
            if (c == '-' && escaped && isAt(at, '-', '-', '>')) {
                escaped = false;
                doubly = false;
            } else if (c == '<') {
                if (isAt(at + 1, '!', '-', '-')) {
                    escaped = true;
                    at++;
                } else if (escaped && !doubly && isNamed(at + 1, script)) {
                    doubly = true;
                } else if (isEndTag(at, script)) {
                    if (!doubly) {
                        return at;
                    }
                    doubly = false;
                }
            }
            at = escaped ? at : next(at + 1) - 1;
        }
        return length;
    }

    private boolean isAt(int at, char first, char second, char third) {
        return at + 2 < length && html[at] == first && html[at + 1] == second && html[at + 2] == third;
    }

    /** Whether a name starts here and is this one, in either case. */
    boolean isNamed(int at, byte[] lower) {
        int after = at + lower.length;
        return after < length && lower(html[at]) == lower[0] && endsName(html[after]) && startsWith(at, length, lower);
    }

    boolean isAnyOf(int at, byte[][] lower) {
        return anyOf(at, lower) != null;
    }

    /** Which of these names starts here; null if none does. */
    byte @Nullable [] anyOf(int at, byte[][] lower) {
        for (byte[] name : lower) {
            if (isNamed(at, name)) {
                return name;
            }
        }
        return null;
    }

    boolean startsWith(int at, int to, byte[] lower) {
        if (at + lower.length > to) {
            return false;
        }
        for (int i = 0; i < lower.length; i++) {
            if (lower(html[at + i]) != lower[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether letters stand anywhere between two places, in either case. */
    boolean holds(int from, int to, byte[] lower) {
        for (int at = from; at + lower.length <= to; at++) {
            if (startsWith(at, to, lower)) {
                return true;
            }
        }
        return false;
    }

    int lowerAt(int at) {
        return lower(html[at]);
    }

    static boolean isLetter(byte c) {
        int lower = lower(c);
        return lower >= 'a' && lower <= 'z';
    }

    /** Names in lower case. */
    static byte[][] names(String names) {
        return Stream.of(names.split(" ", -1)).map(TagScanner::ascii).toArray(byte[][]::new);
    }

    static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    private int past(byte sign, int from) {
        return Math.min(find(sign, from) + 1, length);
    }

    private int find(byte sign, int from) {
        return ByteSearch.find(html, sign, from);
    }

    private static boolean endsName(byte c) {
        return isSpace(c) || c == '/' || c == '>' || c == '=';
    }

    private static int lower(byte c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

    static boolean isSpace(byte c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
    }
}
