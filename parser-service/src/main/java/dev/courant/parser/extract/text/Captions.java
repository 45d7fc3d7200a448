package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.TextMeasure;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells captions from text: marked ones, and short centred lines right behind a picture, in its block or the next one. */
public final class Captions {
    private static final int LONGEST = 200;
    private static final Set<String> LINES = Set.of("p", "div", "center");
    private static final Pattern CENTRED = Pattern.compile("(?i)text-align\\s{0,3}:\\s{0,3}center");
    private static final Pattern CENTRED_BY_NAME =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:text|txt|align)-?_?cent(?:er|re)(?:$|[\\s_-])");
    private static final Pattern NAMED =
            Pattern.compile("(?i)(?:^|[^a-z])(?:img|image|photo|pic|wp|media|picture)?[-_]?caption(?:[^a-z]|$)");

    private Captions() {}

    /** Whether a block element is, as far as its text goes, the caption of a picture. */
    static boolean isCaption(Element element) {
        return element.normalName().equals("figcaption")
                || isNamed(element)
                || (isCentredLine(element) && (holdsPicture(element) || followsPicture(element)));
    }

    /** The element whose text is a picture's caption, null if none is. */
    public static @Nullable Element of(Element picture) {
        Element figure = picture.closest("figure");
        if (figure != null) {
            return figure.selectFirst("figcaption");
        }
        Element block = picture;
        while (Census.isInline(block) && block.parent() != null) {
            Element next = block.nextElementSibling();
            if (next != null && isNamed(next)) {
                return next;
            }
            block = block.parent();
        }
        if (isCentredLine(block)) {
            return block;
        }
        Element next = block.nextElementSibling();
        return next != null && isCaption(next) && next.selectFirst("img") == null ? next : null;
    }

    private static boolean isNamed(Element element) {
        return NAMED.matcher(element.className()).find()
                && element.select("img, p + p").isEmpty();
    }

    /** Whether an element is centred and holds a little text, but no blocks of its own. */
    private static boolean isCentredLine(Element element) {
        if (!LINES.contains(element.normalName()) || !isCentred(element)) {
            return false;
        }
        int length = TextMeasure.length(element.text());
        return length > 0
                && length < LONGEST
                && element.getAllElements().stream().skip(1).allMatch(Census::isInline);
    }

    private static boolean isCentred(Element element) {
        boolean byName = element.normalName().equals("p")
                && CENTRED_BY_NAME.matcher(element.className()).find();
        return byName
                || element.normalName().equals("center")
                || CENTRED.matcher(element.attr("style")).find()
                || element.attr("align").equalsIgnoreCase("center")
                || (element.parent() != null && element.parent().normalName().equals("center"));
    }

    private static boolean holdsPicture(Element element) {
        return element.selectFirst("img") != null;
    }

    private static boolean followsPicture(Element element) {
        Element before = element.previousElementSibling();
        return before != null
                && (before.normalName().equals("img") || holdsPicture(before))
                && TextMeasure.length(before.text()) == 0;
    }
}
