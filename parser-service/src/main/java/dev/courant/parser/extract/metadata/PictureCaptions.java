package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Inline;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.text.Captions;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the captions of pictures: of a figure its own; all else that captions can be is only looked for where it may be. */
final class PictureCaptions {
    private static final int LONGEST = 200;

    private final Outline outline;
    private @Nullable Captions captions;

    PictureCaptions(Outline outline) {
        this.outline = outline;
    }

    /** The place of a picture's caption; {@link Outline#NONE} if it has none. */
    int of(int picture) {
        for (int above = picture; above > 0; above = outline.parent(above)) {
            if (outline.element(above).nameIs("figure")) {
                return outline.firstWithTag("figcaption", above);
            }
        }
        return mayHaveCaption(picture) ? captions().of(picture) : Outline.NONE;
    }

    private Captions captions() {
        Captions read = captions;
        if (read == null) {
            read = new Captions(outline);
            captions = read;
        }
        return read;
    }

    /** Whether a picture's block or what follows it holds a little text and looks like a caption by an attribute. */
    private boolean mayHaveCaption(int picture) {
        int block = picture;
        for (; block > 0 && Inline.isInline(outline.element(block)); block = outline.parent(block)) {
            if (isLikely(outline.nextSibling(block))) {
                return true;
            }
        }
        return isLikely(block) || isLikely(outline.nextSibling(block));
    }

    private boolean isLikely(int at) {
        if (at == Outline.NONE) {
            return false;
        }
        int length = outline.length(at);
        if (length == 0 || length >= LONGEST) {
            return false;
        }
        Element element = outline.element(at);
        String names = element.attr("class");
        return names.contains("aption")
                || names.contains("ent")
                || element.nameIs("figcaption")
                || isCentred(at, element);
    }

    private boolean isCentred(int at, Element element) {
        int parent = outline.parent(at);
        return element.nameIs("center")
                || element.attr("align").equalsIgnoreCase("center")
                || element.attr("style").contains("center")
                || (parent >= 0 && outline.element(parent).nameIs("center"));
    }
}
