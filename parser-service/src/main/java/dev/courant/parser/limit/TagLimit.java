package dev.courant.parser.limit;

/**
 * How much markup one page may hold. A tree costs a hundred times its text, so a page of nothing but tags is cut before one is
 * made of it; the richest pages for readers have a few thousand tags.
 */
public final class TagLimit {
    private static final int MOST = 100_000;

    private TagLimit() {}

    /**
     * Returns if the page is not all tags.
     *
     * @throws BudgetExceededException if it has more than 100,000 start tags
     */
    public static void check(String html) {
        int tags = 0;
        int at = html.indexOf('<');
        while (at >= 0 && at + 1 < html.length()) {
            if (isLetter(html.charAt(at + 1)) && ++tags > MOST) {
                throw new BudgetExceededException("The page has more than " + MOST + " tags");
            }
            at = html.indexOf('<', at + 1);
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
