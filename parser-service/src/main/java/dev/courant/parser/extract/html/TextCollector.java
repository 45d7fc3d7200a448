package dev.courant.parser.extract.html;

import java.util.Arrays;
import org.jsoup.nodes.TextNode;

/** Gathers the text of a page in document order, white space folded as it comes. */
final class TextCollector {
    private static final int NOT_YET = -1;

    private final TextRuns.Builder runs = new TextRuns.Builder();
    private char[] text = new char[8192];
    private char[] node = new char[1024];
    private int end;
    private boolean space;

    /** How many runs there are so far. */
    int count() {
        return runs.count();
    }

    /** How long the text is so far. */
    int position() {
        return end;
    }

    /** What follows is parted from what was before. */
    void part() {
        space = true;
    }

    void add(TextNode from, int owner, boolean inLink) {
        int characters = read(from.getWholeText());
        // All in local variables: this loop sees every character of the page.
        char[] in = node;
        char[] out = text;
        boolean parted = space;
        int start = NOT_YET;
        int at = end;
        int length = 0;
        int commas = 0;
        int i = 0;
        while (i < characters) {
            char c = in[i++];
            if (TextMeasure.isSpace(c)) {
                parted = true;
                continue;
            }
            if (parted && at > 0) {
                out[at++] = ' ';
            }
            parted = false;
            start = start == NOT_YET ? at : start;
            out[at++] = c;
            length += c < 0x80 ? 1 : TextMeasure.weight(c);
            commas += TextMeasure.isComma(c) ? 1 : 0;
            // To the end of the word without a look at what is between words.
            for (; i < characters && !TextMeasure.isSpace(in[i]); i++) {
                char next = in[i];
                out[at++] = next;
                length += next < 0x80 ? 1 : TextMeasure.weight(next);
                commas += TextMeasure.isComma(next) ? 1 : 0;
            }
        }
        end = at;
        space = parted;
        if (start != NOT_YET) {
            runs.add(from, owner, start, at, length, inLink ? length : 0, commas);
        }
    }

    TextRuns runs() {
        return runs.over(new String(text, 0, end));
    }

    /** Copies a node's text to where it is read fast, and makes room for all of it. */
    private int read(String whole) {
        int characters = whole.length();
        if (characters > node.length) {
            node = new char[characters * 2];
        }
        whole.getChars(0, characters, node, 0);
        if (end + characters >= text.length) {
            text = Arrays.copyOf(text, (end + characters) * 2);
        }
        return characters;
    }
}
