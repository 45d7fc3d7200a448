package dev.courant.parser.decode;

import java.util.LinkedHashMap;
import java.util.Map;

/** Something that is known of tags by their names, which are numbers here: up to eight letters of ASCII, the last in the lowest byte. */
final class TagNames {
    /** The bits that hold the number of a name, by which all names of a table are told apart. */
    static final int NUMBER = 0xFF;

    private static final int LONGEST = Long.BYTES;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** The names by their hash, or behind that; at most a quarter is in use. */
    private final long[] names;

    private final int[] values;
    private final int shift;
    private final int size;

    private TagNames(Map<Long, Integer> known) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(known.size()) + 2;
        this.names = new long[1 << bits];
        this.values = new int[1 << bits];
        this.shift = Long.SIZE - bits;
        this.size = known.size();
        known.forEach((name, value) -> {
            int slot = slot(name);
            names[slot] = name;
            values[slot] = value;
        });
    }

    /** Gathers names. */
    static final class Builder {
        private final Map<Long, Integer> known = new LinkedHashMap<>();

        /**
         * Adds names, each with its number.
         *
         * @param value what is known of them, beside {@link #NUMBER}
         * @param tags in lower case, parted by spaces, each of at most eight letters
         */
        Builder put(int value, String tags) {
            for (String tag : tags.split(" ", -1)) {
                known.put(number(tag), value | known.size());
            }
            return this;
        }

        TagNames build() {
            return new TagNames(known);
        }
    }

    /** How many names there are. */
    int size() {
        return size;
    }

    /** What is known of a name, and its number; 0 if nothing is. */
    int get(long name) {
        return values[slot(name)];
    }

    private int slot(long name) {
        int slot = (int) ((name * SPREAD) >>> shift);
        while (names[slot] != name && names[slot] != 0) {
            slot = (slot + 1) & (names.length - 1);
        }
        return slot;
    }

    /** A name as a number. */
    static long number(String tag) {
        if (tag.length() > LONGEST) {
            throw new IllegalArgumentException(tag);
        }
        long number = 0;
        for (int i = 0; i < tag.length(); i++) {
            number = number << Byte.SIZE | tag.charAt(i);
        }
        return number;
    }
}
