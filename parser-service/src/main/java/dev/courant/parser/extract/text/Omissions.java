package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;
import org.jspecify.annotations.Nullable;

/** Which elements of a page are left out of its text, and by which rule; what lies below one goes with it. */
final class Omissions {
    private final Outline outline;
    private final @Nullable Rule[] rules;

    Omissions(Outline outline) {
        this(outline, new Rule[outline.size()]);
    }

    private Omissions(Outline outline, @Nullable Rule[] rules) {
        this.outline = outline;
        this.rules = rules;
    }

    Outline outline() {
        return outline;
    }

    /** The same, to be added to without a change here. */
    Omissions copy() {
        return new Omissions(outline, rules.clone());
    }

    void leaveOut(int at, Rule rule) {
        rules[at] = rule;
    }

    /** Takes back that this very element is left out. */
    void keep(int at) {
        rules[at] = null;
    }

    /** Whether this very element was left out. */
    boolean isOut(int at) {
        return rules[at] != null;
    }

    @Nullable
    Rule rule(int at) {
        return rules[at];
    }

    /** The place to go on at in document order: below the element, or behind it if it is left out. */
    int next(int at) {
        return rules[at] != null ? outline.end(at) : at + 1;
    }
}
