package dev.courant.parser.extract.text;

import dev.courant.events.Article.Block;
import dev.courant.events.Article.BlockKind;
import dev.courant.parser.extract.html.TextMeasure;
import org.jspecify.annotations.Nullable;

/** A block as it was cut out of the page, and what became of it: text until a rule drops it. */
final class Cut {
    private final BlockKind kind;
    private final String text;
    private final int length;
    private final int linkedLength;
    private @Nullable Rule dropped;

    /** A block of which so much, in Latin letters' worth, lies in links. */
    Cut(BlockKind kind, String text, int linkedLength) {
        this.kind = kind;
        this.text = text;
        this.length = TextMeasure.length(text);
        this.linkedLength = linkedLength;
    }

    BlockKind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    /** The length in Latin letters' worth. */
    int length() {
        return length;
    }

    int linkedLength() {
        return linkedLength;
    }

    boolean isHeading() {
        return kind == BlockKind.HEADING;
    }

    /** Why the block is no part of the text; null if it is one. */
    @Nullable
    Rule dropped() {
        return dropped;
    }

    void drop(Rule rule) {
        dropped = rule;
    }

    Block block() {
        return new Block(kind, text);
    }
}
