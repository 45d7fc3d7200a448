package dev.courant.parser.extract.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The places of elements by tag. */
final class TagIndex {
    private static final Places NOWHERE = new Places();

    private final Map<String, Places> byTag = new HashMap<>();

    /** Ascending, as the elements are added in document order. */
    private static final class Places {
        private int[] all = new int[4];
        private int count;

        void add(int place) {
            if (count == all.length) {
                all = Arrays.copyOf(all, count * 4);
            }
            all[count++] = place;
        }
    }

    private TagIndex() {}

    static TagIndex of(Element[] elements) {
        TagIndex index = new TagIndex();
        for (int at = 0; at < elements.length; at++) {
            index.byTag
                    .computeIfAbsent(elements[at].normalName(), _ -> new Places())
                    .add(at);
        }
        return index;
    }

    int[] places(String tag) {
        Places places = byTag.getOrDefault(tag, NOWHERE);
        return Arrays.copyOf(places.all, places.count);
    }

    /** The first such element at a place or behind it; {@link Outline#NONE} if there is none. */
    int firstFrom(String tag, int place) {
        Places places = byTag.getOrDefault(tag, NOWHERE);
        int found = Arrays.binarySearch(places.all, 0, places.count, place);
        int index = found >= 0 ? found : -found - 1;
        return index < places.count ? places.all[index] : Outline.NONE;
    }
}
