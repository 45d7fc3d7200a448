package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Outline;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Which elements of a stretch of a page are named or marked up as facts; found in one walk over their attributes. */
final class Marks {
    /** Beside the bits of {@link NameWords}: the element has an {@code itemprop}. */
    static final int ITEM = 1 << 16;

    /** A link to a writer's own page. */
    static final int WRITERS_PAGE = 1 << 17;

    private static final String[] WRITERS_PATHS = {
        "/author",
        "/autor",
        "/auteur",
        "/journalist",
        "/contributor",
        "/writer",
        "/reporter",
        "/people/",
        "/staff/",
        "/redakt",
        "/profile/",
        "/by/",
        "/team/",
        "/columnist",
        "/experts/"
    };

    private final int from;
    private final int to;
    private final int[] bits;
    private int[] places = new int[32];
    private int count;

    private Marks(int from, int to) {
        this.from = from;
        this.to = to;
        this.bits = new int[to - from];
    }

    static Marks of(Outline outline, ElementNames names, int from, int to) {
        Marks marks = new Marks(from, Math.min(to, outline.size()));
        for (int at = marks.from; at < marks.to; at++) {
            if (outline.hasAttributes(at)) {
                Element element = outline.element(at);
                int named = names.ofClass(at) | (isHeading(element) ? 0 : names.ofId(at));
                marks.mark(at, named | facts(element, element.attributes()));
            }
        }
        return marks;
    }

    /** What an element is named or marked up as. */
    int of(int at) {
        return at >= from && at < to ? bits[at - from] : 0;
    }

    /** Whether these are not the marks of that place. */
    boolean isOutside(int at) {
        return at < from || at >= to;
    }

    /** The places of the elements that are marked so, in document order. */
    int[] with(int wanted, IntPredicate also) {
        return Arrays.stream(places, 0, count)
                .filter(at -> (bits[at - from] & wanted) != 0 && also.test(at))
                .toArray();
    }

    private void mark(int at, int found) {
        if (found != 0) {
            bits[at - from] = found;
            places = count == places.length ? Arrays.copyOf(places, count * 2) : places;
            places[count++] = at;
        }
    }

    private static int facts(Element element, Attributes attributes) {
        int found = element.nameIs("a") && isWritersPage(attributes) ? WRITERS_PAGE : 0;
        return attributes.get("itemprop").isEmpty() ? found : found | ITEM;
    }

    /** A heading's id is what it says, for links to it, and no name for what it is. */
    private static boolean isHeading(Element element) {
        String tag = element.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    private static boolean isWritersPage(Attributes attributes) {
        String rel = attributes.get("rel");
        if (!rel.isEmpty() && rel.contains("author")) {
            return true;
        }
        String href = attributes.get("href");
        for (int i = 0; i < WRITERS_PATHS.length && !href.isEmpty(); i++) {
            int at = href.indexOf(WRITERS_PATHS[i]);
            if (at >= 0 && isLastSegment(href, href.indexOf('/', at + WRITERS_PATHS[i].length() - 1) + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one segment of a path, which is a name, starts here and nothing follows it. */
    private static boolean isLastSegment(String href, int from) {
        int end = href.indexOf('/', from);
        return from > 0
                && from < href.length()
                && Character.isLetter(href.charAt(from))
                && (end < 0 || end == href.length() - 1);
    }
}
