package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.TextMeasure;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells captions from text: marked ones, and centred paragraphs right behind a picture. */
public final class Captions {
    private static final Pattern CENTRED = Pattern.compile("(?i)text-align\\s{0,3}:\\s{0,3}center");
    private static final Pattern NAMED =
            Pattern.compile("(?i)(?:^|[^a-z])(?:img|image|photo|pic|wp|media|picture)?[-_]?caption(?:[^a-z]|$)");

    private Captions() {}

    /** Whether a block element is the caption of a picture, none being longer than this many Latin letters. */
    public static boolean isCaption(Element element, int longest) {
        String tag = element.normalName();
        if (tag.equals("figcaption")) {
            return true;
        }
        if (NAMED.matcher(element.className()).find()
                && element.select("img, p + p").isEmpty()) {
            return true;
        }
        return tag.equals("p")
                && isCentred(element)
                && TextMeasure.length(element.text()) < longest
                && followsPicture(element)
                && element.selectFirst("img") == null;
    }

    /** The caption that stands right behind a picture's block, null if none does. */
    public static @Nullable Element behind(Element picture) {
        Element block = picture;
        while (Census.isInline(block) && block.parent() != null) {
            block = block.parent();
        }
        Element next = block.nextElementSibling();
        return next != null && isCaption(next, 200) ? next : null;
    }

    private static boolean isCentred(Element element) {
        return CENTRED.matcher(element.attr("style")).find()
                || element.attr("align").toLowerCase(Locale.ROOT).equals("center")
                || (element.parent() != null && element.parent().normalName().equals("center"));
    }

    private static boolean followsPicture(Element element) {
        Element before = element.previousElementSibling();
        return before != null
                && (before.normalName().equals("img") || before.selectFirst("img") != null)
                && TextMeasure.length(before.text()) == 0;
    }
}
