package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Outline;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the elements around a picture say by their names and microdata.
 *
 * @param credit as it stands there
 */
record PictureParts(
        @Nullable String credit,
        @Nullable Integer width,
        @Nullable Integer height) {
    private static final int LONGEST_CREDIT = 120;
    private static final Set<String> MAKERS =
            Set.of("creditText", "author", "creator", "copyrightHolder", "copyrightNotice");

    /** Looks through a picture's figure; without one, through its caption. */
    static PictureParts of(Survey survey, int picture, int caption) {
        Outline outline = survey.outline();
        int figure = picture;
        while (figure > 0 && !outline.element(figure).nameIs("figure")) {
            figure = outline.parent(figure);
        }
        int whole = figure > 0 ? figure : caption;
        String credit = null;
        Integer width = null;
        Integer height = null;
        for (int at = whole + 1; whole > 0 && at < outline.end(whole); at++) {
            String item = outline.attribute(at, "itemprop");
            if (credit == null && outline.length(at) > 0 && (MAKERS.contains(item) || isCredit(survey, at))) {
                credit = text(outline, at, caption);
            }
            width = item.equals("width") ? stated(outline.element(at)) : width;
            height = item.equals("height") ? stated(outline.element(at)) : height;
        }
        return new PictureParts(credit, width, height);
    }

    private static boolean isCredit(Survey survey, int at) {
        return (survey.names(at) & NameWords.CREDIT) != 0;
    }

    /** The caption itself is named for its credit, too. */
    private static @Nullable String text(Outline outline, int at, int caption) {
        boolean holdsCaption = caption != Outline.NONE && at <= caption && caption < outline.end(at);
        String text = holdsCaption || outline.characters(at) > LONGEST_CREDIT ? "" : outline.text(at);
        return text.isBlank() ? null : text;
    }

    private static @Nullable Integer stated(Element element) {
        return Pixels.of(element.hasAttr("content") ? element.attr("content") : element.text());
    }
}
