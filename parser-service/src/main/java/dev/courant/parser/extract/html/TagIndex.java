package dev.courant.parser.extract.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The places of elements by tag. */
final class TagIndex {
    private static final Places NOWHERE = new Places("", -1);

    private final Map<String, Places> byTag = new HashMap<>();

    /** What all elements of a tag have in common, and where they are: ascending, as they come in document order. */
    static final class Places {
        private final boolean partsWords;
        private final boolean link;
        private final boolean shown;
        private final String tag;
        private final int number;
        private int[] all = new int[4];
        private int count;

        private Places(String tag, int number) {
            this.tag = tag;
            this.number = number;
            this.partsWords = !Inline.isInline(tag) || tag.equals("br");
            this.link = tag.equals("a");
            this.shown = !tag.equals("title");
        }

        /** Tags are numbered as they come. */
        int number() {
            return number;
        }

        /** Whether text before and behind such an element's edge are different words. */
        boolean partsWords() {
            return partsWords;
        }

        boolean isLink() {
            return link;
        }

        /** Whether readers see what stands in it: a title that a stray tag has driven out of the head is still none of the text. */
        boolean isShown() {
            return shown;
        }

        private void add(int place) {
            if (count == all.length) {
                all = Arrays.copyOf(all, count * 4);
            }
            all[count++] = place;
        }
    }

    /** Takes down an element. */
    Places add(String tag, int place) {
        Places places = byTag.get(tag);
        if (places == null) {
            places = new Places(tag, byTag.size());
            byTag.put(tag, places);
        }
        places.add(place);
        return places;
    }

    /** The tags by their numbers. */
    String[] names() {
        String[] names = new String[byTag.size()];
        for (Places places : byTag.values()) {
            names[places.number] = places.tag;
        }
        return names;
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
