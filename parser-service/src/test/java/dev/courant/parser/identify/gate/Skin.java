package dev.courant.parser.identify.gate;

/**
 * How a newspaper dresses its pages.
 *
 * @param semantic whether it uses HTML's elements for their purpose, or {@code div} for all
 * @param names the prefix of its class names, empty for none
 * @param teaser how a teaser is built
 * @param card whether it fills in Open Graph and JSON-LD
 * @param summary sentences in a teaser
 * @param busy whether all around is full of links and boxes
 */
record Skin(String name, boolean semantic, String names, Teaser teaser, boolean card, int summary, boolean busy) {
    /** What a teaser's link is. */
    enum Teaser {
        HEADLINE,
        WHOLE_CARD,
        READ_MORE,
        FLAT,
        LIST_ITEM,
        TABLE_ROW
    }

    /** An element, as this skin writes it. */
    String box(String element, String role, String content) {
        String tag = semantic ? element : "div";
        return "<%1$s%2$s>%3$s</%1$s>\n".formatted(tag, attribute(role), content);
    }

    /** A heading is one in any skin but the plainest. */
    String heading(int level, String role, String content) {
        return semantic || !names.isEmpty() || level == 1
                ? "<h%1$d%2$s>%3$s</h%1$d>\n".formatted(level, attribute(role), content)
                : "<div><b>%s</b></div>\n".formatted(content);
    }

    private String attribute(String role) {
        if (names.isEmpty()) {
            return "";
        }
        // Hashed names say nothing, as those of styled components.
        String name = names.equals("#") ? "c" + Integer.toHexString(role.hashCode()) : names + role;
        return " class=\"" + name + "\"";
    }
}
