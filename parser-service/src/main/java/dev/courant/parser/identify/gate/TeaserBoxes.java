package dev.courant.parser.identify.gate;

import dev.courant.parser.extract.html.Outline;
import java.util.BitSet;

/** Where on a page teasers stand: by place, in time that grows with the links. */
final class TeaserBoxes {
    /** A link shorter than this names a place to go, not a story; in Latin letters' worth. */
    private static final int HEADLINE = 12;

    private static final int TEASER = 700;
    private static final int LEVELS = 5;
    private static final int SERIES = 3;
    private static final int LONG_SERIES = 5;

    /** What may stand before a headline or behind "read more": a section, a date, a name. In characters. */
    private static final int LABEL = 40;

    private final Outline outline;
    private final String site;
    private final BitSet boxes = new BitSet();
    private final BitSet headings = new BitSet();
    private final int[] inSeries;

    private TeaserBoxes(Outline outline, String host) {
        this.outline = outline;
        this.site = site(host);
        this.inSeries = new int[outline.size()];
    }

    static TeaserBoxes of(Outline outline, String host) {
        TeaserBoxes boxes = new TeaserBoxes(outline, host);
        for (int level = 2; level <= 5; level++) {
            for (int heading : outline.withTag("h" + level)) {
                boxes.headings.set(heading);
            }
        }
        for (int link : outline.withTag("a")) {
            boxes.climb(link);
        }
        return boxes;
    }

    /** The first place from here on at which a teaser may start; negative if there is none. */
    int next(int from) {
        return boxes.nextSetBit(from);
    }

    /** The place behind the teaser that starts at a place; the place itself if none does. */
    int endOf(int at) {
        if (!isTeaser(at)) {
            return at;
        }
        return isHeadline(at) ? endOfFlat(at) : outline.end(at);
    }

    /** A headline without a box around it: what follows up to the next one is its teaser, if it is no longer than that. */
    private int endOfFlat(int at) {
        int length = outline.length(at);
        int end = outline.end(at);
        int next = outline.nextSibling(at);
        while (next != Outline.NONE && !isHeadline(next)) {
            length += outline.length(next);
            if (length > TEASER) {
                return outline.end(at);
            }
            end = outline.end(next);
            next = outline.nextSibling(next);
        }
        return end;
    }

    private boolean isTeaser(int at) {
        int parent = outline.parent(at);
        return boxes.get(at) && parent != Outline.NONE && inSeries[parent] >= SERIES;
    }

    /** Every ancestor that the link heads or ends is a box of its parent's series. */
    private void climb(int link) {
        String href = outline.attribute(link, "href");
        if (href.isEmpty() || outline.length(link) == 0) {
            return;
        }
        boolean headline = outline.length(link) >= HEADLINE;
        boolean within = isWithinSite(href);
        int box = link;
        for (int level = 0; level < LEVELS; level++) {
            int parent = outline.parent(box);
            if (parent == Outline.NONE || outline.length(box) > TEASER) {
                return;
            }
            if ((headline && isHeadedBy(link, box, within)) || (within && isEndedBy(link, box))) {
                mark(box, parent);
            }
            box = parent;
        }
    }

    private void mark(int box, int parent) {
        if (!boxes.get(box)) {
            boxes.set(box);
            inSeries[parent]++;
        }
    }

    /** A paragraph, and a link that leads elsewhere, must be nearly all of the box. */
    private boolean isHeadedBy(int link, int box, boolean within) {
        boolean whole = outline.length(link) * 2 > outline.length(box);
        return outline.textStart(link) - outline.textStart(box) <= LABEL
                && (whole || (within && !outline.tag(box).equals("p")));
    }

    private boolean isEndedBy(int link, int box) {
        return outline.textEnd(box) - outline.textEnd(link) <= LABEL
                && outline.length(box) > outline.length(link) + HEADLINE
                && hasHeading(box);
    }

    private boolean hasHeading(int box) {
        int heading = headings.nextSetBit(box);
        return heading >= 0 && heading < outline.end(box);
    }

    /** A heading; or a line that is all link, in a series so long that it is none of the links in an article. */
    private boolean isHeadline(int at) {
        String tag = outline.tag(at);
        if ((tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) != 'r') || tag.equals("dt")) {
            return true;
        }
        return isTeaser(at)
                && inSeries[outline.parent(at)] >= LONG_SERIES
                && outline.linkedLength(at) == outline.length(at);
    }

    /** To another page of the same site; a link within the page is to no page at all. */
    private boolean isWithinSite(String href) {
        char first = href.charAt(0);
        if (first == '#') {
            return false;
        }
        boolean hasHost = href.startsWith("//") || href.regionMatches(true, 0, "http", 0, 4);
        if (!hasHost) {
            int colon = href.indexOf(':');
            return colon < 0 || (href.indexOf('/') >= 0 && href.indexOf('/') < colon);
        }
        int from = href.indexOf("//") + 2;
        int to = from;
        while (to < href.length() && "/?#:".indexOf(href.charAt(to)) < 0) {
            to++;
        }
        return to - from >= site.length() && href.regionMatches(true, to - site.length(), site, 0, site.length());
    }

    /** The last two labels: enough to tell a newspaper from the places that it points to. */
    private static String site(String host) {
        int last = host.lastIndexOf('.');
        return host.substring(last < 0 ? 0 : host.lastIndexOf('.', last - 1) + 1);
    }
}
