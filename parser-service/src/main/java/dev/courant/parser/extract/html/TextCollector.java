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
        int start = NOT_YET;
        int length = 0;
        int commas = 0;
        for (int i = 0; i < characters; i++) {
            char c = node[i];
            if (TextMeasure.isSpace(c)) {
                space = true;
                continue;
            }
            if (space) {
                space = false;
                if (end > 0) {
                    text[end++] = ' ';
                }
            }
            start = start == NOT_YET ? end : start;
            text[end++] = c;
            length += TextMeasure.weight(c);
            commas += TextMeasure.isComma(c) ? 1 : 0;
        }
        if (start != NOT_YET) {
            runs.add(from, owner, start, end, length, inLink ? length : 0, commas);
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
