package dev.courant.parser.decode;

/** Tells {@code link} elements that are for browsers alone: style sheets, icons, what is to be loaded in advance. A page has dozens. */
final class BrowsersLink {
    private static final byte[] RELATION = TagScanner.ascii("rel");
    private static final byte[] NEXT_PAGE = TagScanner.ascii("next");
    private static final byte[][] FOR_BROWSERS =
            TagScanner.names("stylesheet preload prefetch preconnect icon manifest pingback edituri");

    private BrowsersLink() {}

    /** Whether the link is one whose attributes start here. Where the article goes on may be loaded in advance, too. */
    static boolean is(TagScanner tags, int from) {
        for (int at = tags.attribute(from); at != TagScanner.NONE; at = tags.attribute(tags.end())) {
            if (tags.isNamed(at, RELATION)) {
                int value = tags.nameEnd();
                return holdsAny(tags, value, tags.end()) && !tags.holds(value, tags.end(), NEXT_PAGE);
            }
        }
        return false;
    }

    private static boolean holdsAny(TagScanner tags, int from, int to) {
        for (byte[] relation : FOR_BROWSERS) {
            if (tags.holds(from, to, relation)) {
                return true;
            }
        }
        return false;
    }
}
