package dev.courant.parser.extract.html;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The places of elements by tag. */
final class TagIndex {
    private static final Places NOWHERE = new Places("", -1);

    /** By a tag's hash code, or behind that; the size is a power of two, at most half of it in use. */
    private @Nullable Places[] table = new @Nullable Places[256];

    private int count;

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
        int slot = slot(tag);
        Places places = table[slot];
        if (places == null) {
            places = new Places(tag, count++);
            table[slot] = places;
            if (count * 2 > table.length) {
                grow();
            }
        }
        places.add(place);
        return places;
    }

    /** Where a tag is, or would be. */
    private int slot(String tag) {
        int slot = tag.hashCode() & (table.length - 1);
        for (Places there = table[slot]; there != null && !there.tag.equals(tag); there = table[slot]) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private void grow() {
        @Nullable Places[] all = table;
        table = new @Nullable Places[all.length * 4];
        for (Places places : all) {
            if (places != null) {
                table[slot(places.tag)] = places;
            }
        }
    }

    private Places of(String tag) {
        Places places = table[slot(tag)];
        return places == null ? NOWHERE : places;
    }

    /** The tags by their numbers. */
    String[] names() {
        String[] names = new String[count];
        for (Places places : table) {
            if (places != null) {
                names[places.number] = places.tag;
            }
        }
        return names;
    }

    int[] places(String tag) {
        Places places = of(tag);
        return Arrays.copyOf(places.all, places.count);
    }

    /** The first such element at a place or behind it; {@link Outline#NONE} if there is none. */
    int firstFrom(String tag, int place) {
        Places places = of(tag);
        int found = Arrays.binarySearch(places.all, 0, places.count, place);
        int index = found >= 0 ? found : -found - 1;
        return index < places.count ? places.all[index] : Outline.NONE;
    }
}
