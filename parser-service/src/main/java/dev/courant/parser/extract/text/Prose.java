package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;

/** How much running text, in few links, the elements of a page hold. */
final class Prose {
    private static final int MIN_STRETCH = 25;
    private static final int MIN_PARAGRAPH = 60;
    private static final double MANY_LINKS = 0.4;

    private final Traits traits;
    private final Census census;
    private final LegalNotices notices;
    private final int[] totals;

    private Prose(Traits traits, Census census) {
        this.traits = traits;
        this.census = census;
        this.notices = new LegalNotices(traits.outline(), census);
        this.totals = new int[traits.outline().size() + 1];
    }

    static Prose of(Traits traits, Census census, Omissions out) {
        Prose prose = new Prose(traits, census);
        Outline outline = traits.outline();
        int behind = 0;
        for (int at = 0; at < outline.size(); at++) {
            behind = out.isOut(at) ? Math.max(behind, outline.end(at)) : behind;
            boolean counts = at >= behind && prose.isParagraph(at);
            prose.totals[at + 1] = prose.totals[at] + (counts ? census.ownLength(at) : 0);
        }
        return prose;
    }

    /** The length of the running text in an element, in Latin letters' worth. */
    int length(int at) {
        return between(at, traits.outline().end(at));
    }

    /** The same from one place up to another. */
    int between(int from, int to) {
        return totals[to] - totals[from];
    }

    /** Whether what an element says of its own speaks for the containers around it. */
    boolean speaks(int at) {
        return census.ownLength(at) >= MIN_STRETCH
                && !traits.is(at, Tags.INLINE | Tags.SILENT)
                && !notices.isNotice(at)
                && !notices.isBehindNotice(at);
    }

    private boolean isParagraph(int at) {
        return census.ownLength(at) >= MIN_PARAGRAPH && census.ownLinkDensity(at) < MANY_LINKS && speaks(at);
    }
}
