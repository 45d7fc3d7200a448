package dev.courant.parser.limit;

import dev.courant.parser.decode.ByteSearch;

/**
 * How much markup one page may hold. A tree costs a hundred times its text, so a page of nothing but tags is cut before one is
 * made of it; the richest pages for readers have a few thousand tags.
 */
public final class TagLimit {
    private static final int MOST_TAGS = 100_000;

    /** Start tags, end tags (some of which make elements, too) and comments. */
    private static final int MOST_MARKUP = 300_000;

    /** References without an end: the tree's maker looks through all names there are for each of them. */
    private static final int MOST_OPEN_REFERENCES = 100_000;

    private static final int LONGEST_NAME = 32;

    /** No tag is shorter than {@code <p>}. */
    private static final int TAG_CHARS = 3;

    private TagLimit() {}

    /**
     * Returns if the page is not all markup.
     *
     * @param html in UTF-8, or any set that has ASCII in it
     * @throws BudgetExceededException if it has more than 100,000 start tags, or 300,000 pieces of markup of any sort, or
     *     100,000 references without an end
     */
    public static void check(byte[] html) {
        if (html.length < MOST_TAGS * TAG_CHARS) {
            return;
        }
        int tags = 0;
        int markup = 0;
        for (int at = ByteSearch.find(html, (byte) '<', 0);
                at < html.length - 1;
                at = ByteSearch.find(html, (byte) '<', at + 1)) {
            byte next = html[at + 1];
            tags += isLetter(next) ? 1 : 0;
            markup += isLetter(next) || next == '/' || next == '!' || next == '?' ? 1 : 0;
        }
        checkReferences(html);
        if (tags > MOST_TAGS || markup > MOST_MARKUP) {
            throw new BudgetExceededException(
                    Limit.TOO_MUCH_MARKUP,
                    tags > MOST_TAGS
                            ? "The page has more than " + MOST_TAGS + " tags"
                            : "The page has more than " + MOST_MARKUP + " tags and comments");
        }
    }

    private static void checkReferences(byte[] html) {
        int open = 0;
        for (int at = ByteSearch.find(html, (byte) '&', 0);
                at < html.length - 1;
                at = ByteSearch.find(html, (byte) '&', at + 1)) {
            open += isLetter(html[at + 1]) && !isEnded(html, at + 1) ? 1 : 0;
        }
        if (open > MOST_OPEN_REFERENCES) {
            throw new BudgetExceededException(
                    Limit.TOO_MUCH_MARKUP,
                    "The page has more than " + MOST_OPEN_REFERENCES + " references to characters without an end");
        }
    }

    private static boolean isEnded(byte[] html, int from) {
        int at = from;
        while (at < html.length
                && at - from < LONGEST_NAME
                && (isLetter(html[at]) || (html[at] >= '0' && html[at] <= '9'))) {
            at++;
        }
        return at < html.length && html[at] == ';';
    }

    private static boolean isLetter(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
