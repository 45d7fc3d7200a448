package dev.courant.parser.extract.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements run within a line of text. */
public final class Inline {
    private static final Set<String> TAGS = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font",
            "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small",
            "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    private Inline() {}

    public static boolean isInline(Element element) {
        return isInline(element.normalName());
    }

    static boolean isInline(String tag) {
        return TAGS.contains(tag);
    }
}
