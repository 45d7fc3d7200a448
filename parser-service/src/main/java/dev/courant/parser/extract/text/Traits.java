package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;

/** What the tags and names of a page's elements say, by place; names are not looked at before they are asked for. */
final class Traits {
    private static final int WEIGHT = 25;
    private static final int MAX_PLAIN_WORDS = 6;
    private static final int ANY_NOISE = Names.NOISE | Names.STRONG_NOISE;
    private static final int AGAINST = ANY_NOISE | Names.NEGATIVE;
    private static final int UNREAD = -1;

    private final Outline outline;
    private final Names names = new Names();
    private final int[] tags;
    private final int[] classes;
    private final int[] ids;

    Traits(Outline outline) {
        this.outline = outline;
        int size = outline.size();
        this.tags = outline.byTag(Tags::of);
        this.classes = new int[size];
        this.ids = new int[size];
        for (int at = 0; at < size; at++) {
            boolean named = outline.hasAttributes(at);
            classes[at] = named ? UNREAD : 0;
        }
    }

    Outline outline() {
        return outline;
    }

    /** Whether an element's tag is of this kind, one of the bits of {@link Tags}. */
    boolean is(int at, int kind) {
        return (tags[at] & kind) != 0;
    }

    boolean isInline(int at) {
        return is(at, Tags.INLINE);
    }

    /** Whether the names say that this stands around an article, not in it. */
    boolean isNoise(int at) {
        int all = names(at);
        boolean strong =
                Names.words(classes[at]) + Names.words(ids[at]) <= MAX_PLAIN_WORDS && (all & Names.STRONG_NOISE) != 0;
        return strong || ((all & ANY_NOISE) != 0 && (all & Names.CONTENT) == 0);
    }

    /** Whether the names say one of these, bits of {@link Names}. */
    boolean isNamed(int at, int bits) {
        return (names(at) & bits) != 0;
    }

    boolean isClass(int at, int bits) {
        return (names(at) & classes[at] & bits) != 0;
    }

    /** How much the names speak for (positive) or against (negative) being the container of the main text. */
    int weight(int at) {
        int all = names(at);
        return all == 0 ? 0 : weightOf(classes[at]) + weightOf(ids[at]);
    }

    private static int weightOf(int bits) {
        return ((bits & Names.CONTENT) != 0 ? WEIGHT : 0) - ((bits & AGAINST) != 0 ? WEIGHT : 0);
    }

    private int names(int at) {
        if (classes[at] == UNREAD) {
            classes[at] = names.of(outline.attribute(at, "class"));
            ids[at] = names.of(outline.attribute(at, "id"));
        }
        return classes[at] | ids[at];
    }
}
