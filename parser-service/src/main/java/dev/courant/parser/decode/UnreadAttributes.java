package dev.courant.parser.decode;

/**
 * Attributes that steer browsers and scripts, and tell nothing of an article: handlers, hints for loading, and {@code data-*} unless the
 * name speaks of a picture's source, a date or an author. What extraction asks for must not be among them; a test holds that.
 */
final class UnreadAttributes {
    private static final byte[] DATA = TagScanner.ascii("data-");
    private static final byte[] ARIA = TagScanner.ascii("aria-");
    private static final byte[] ARIA_HIDDEN = TagScanner.ascii("aria-hidden");
    private static final byte[] HANDLER = TagScanner.ascii("on");
    private static final byte[][] NAMES =
            TagScanner.names("srcset sizes target tabindex loading decoding fetchpriority crossorigin"
                    + " integrity autocomplete placeholder viewbox xmlns preserveaspectratio");
    private static final byte[][] TELLING =
            TagScanner.names("src orig lazy date time publish author byline caption credit");

    private UnreadAttributes() {}

    /** Whether the attribute that a scanner has just passed over, and that starts here, is one of them. */
    static boolean holds(TagScanner tags, int start) {
        int end = tags.nameEnd();
        return switch (tags.lowerAt(start)) {
            // Class and id, which most tags have, are told apart without a look at the names.
            case 'c', 'i' -> end - start > 5 && tags.isAnyOf(start, NAMES);
            case 'd' -> tags.startsWith(start, end, DATA) ? !tells(tags, start, end) : tags.isAnyOf(start, NAMES);
            case 'a' ->
                tags.startsWith(start, end, ARIA)
                        ? !tags.startsWith(start, end, ARIA_HIDDEN)
                        : tags.isAnyOf(start, NAMES);
            case 'o' -> end - start > 3 && tags.startsWith(start, end, HANDLER);
            case 's', 't', 'l', 'f', 'p', 'v', 'x' -> tags.isAnyOf(start, NAMES);
            default -> false;
        };
    }

    private static boolean tells(TagScanner tags, int start, int end) {
        for (byte[] word : TELLING) {
            if (tags.holds(start + DATA.length, end, word)) {
                return true;
            }
        }
        return false;
    }
}
