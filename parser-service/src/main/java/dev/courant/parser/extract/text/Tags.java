package dev.courant.parser.extract.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a tag alone says of an element, as bits. */
final class Tags {
    /** Holds no text for readers, or none of an article. */
    static final int NEVER_TEXT = 1;

    /** Runs within a line. */
    static final int INLINE = 1 << 1;

    /** May turn out to be a box around the text, or in the midst of it, once its content is counted. */
    static final int BOX = 1 << 2;

    static final int LIST = 1 << 3;
    static final int HEADING = 1 << 4;

    /** Says something, but its parent is what holds the text together. */
    static final int PIECE = 1 << 5;

    /** Says nothing for the container it stands in. */
    static final int SILENT = 1 << 6;

    /** Never left out for its names. */
    static final int WHATEVER_NAMED = 1 << 7;

    /** Beside the text or below it, unless it is much of the page. */
    static final int BESIDE = 1 << 8;

    private static final Map<String, Integer> BITS = bits();

    private Tags() {}

    static int of(String tag) {
        return BITS.getOrDefault(tag, 0);
    }

    private static Map<String, Integer> bits() {
        Map<String, Integer> bits = new HashMap<>();
        put(bits, NEVER_TEXT, """
                script style noscript template iframe object embed applet canvas svg math input select textarea button option
                datalist nav dialog audio video map link meta fieldset menu progress amp-ad
                """);
        put(bits, INLINE, """
                a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp
                small span strike strong sub sup time tt u var wbr br img
                """);
        put(bits, BOX, "div section ul ol dl table aside header footer form figure center");
        put(bits, LIST, "ul ol dl");
        put(bits, HEADING, "h1 h2 h3 h4 h5 h6");
        put(bits, PIECE, "p pre li blockquote dd dt figcaption h1 h2 h3 h4 h5 h6 th");
        put(bits, SILENT, "h1 h2 h3 h4 h5 h6 th figcaption dt");
        put(bits, WHATEVER_NAMED, """
                html body article main p h1 td tr tbody table a b i em strong pre code img figure br
                """);
        put(bits, BESIDE, "footer aside");
        return Map.copyOf(bits);
    }

    private static void put(Map<String, Integer> bits, int bit, String tags) {
        for (String tag : List.of(tags.strip().split("\\s+", -1))) {
            bits.merge(tag, bit, (one, other) -> one | other);
        }
    }
}
