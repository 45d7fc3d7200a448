package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Tells captions from text: marked ones, and short centred lines right behind a picture, in its block or the next one. */
public final class Captions {
    private static final int LONGEST = 200;
    private static final int LONGEST_BOX = 350;
    private static final int ALTERNATIVE = 15;

    private final Traits traits;
    private final Outline outline;

    /** The captions of a page. */
    public Captions(Outline outline) {
        this(new Traits(outline));
    }

    Captions(Traits traits) {
        this.traits = traits;
        this.outline = traits.outline();
    }

    /** The place of the element whose text is a picture's caption; {@link Outline#NONE} if none is. */
    public int of(int picture) {
        int figure = picture;
        while (figure != Outline.NONE && !outline.element(figure).nameIs("figure")) {
            figure = outline.parent(figure);
        }
        return figure != Outline.NONE ? outline.firstWithTag("figcaption", figure) : unmarked(picture);
    }

    private int unmarked(int picture) {
        int block = picture;
        for (; traits.isInline(block) && block != 0; block = outline.parent(block)) {
            int next = outline.nextSibling(block);
            if (next != Outline.NONE && isNamed(next)) {
                return next;
            }
        }
        if (isCentredLine(block)) {
            return block;
        }
        int next = outline.nextSibling(block);
        return next != Outline.NONE && isCaption(next) && !holdsPicture(next) ? next : Outline.NONE;
    }

    /** Whether a block element is, as far as its text goes, the caption of a picture. */
    boolean isCaption(int at) {
        return outline.element(at).nameIs("figcaption")
                || isNamed(at)
                || (isCentredLine(at) && (holdsPicture(at) || followsPicture(at)));
    }

    /**
     * Whether an element is a box that holds a picture and little more: named so, set beside the text, or one that repeats what
     * the picture says for those who do not see it.
     */
    boolean isPictureBox(int at) {
        int length = outline.length(at);
        if (length == 0 || length >= LONGEST_BOX || !traits.is(at, Tags.BOX)) {
            return false;
        }
        int picture = outline.firstWithTag("img", at);
        return picture != Outline.NONE
                && (traits.isNamed(at, Names.PICTURE) || isBesideText(outline.element(at)) || says(at, picture))
                && !holdsHeading(at)
                && !holdsParagraphs(at);
    }

    private static boolean isBesideText(Element element) {
        String align = element.attr("align");
        return align.equalsIgnoreCase("right")
                || align.equalsIgnoreCase("left")
                || element.attr("style").contains("float");
    }

    private boolean says(int at, int picture) {
        String said = outline.element(picture).attr("alt").strip();
        return said.length() >= ALTERNATIVE && outline.text(at).equals(said);
    }

    private boolean holdsHeading(int at) {
        for (int below = at + 1; below < outline.end(at); below++) {
            if (traits.is(below, Tags.HEADING)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element within a line is named as a caption. */
    boolean isInlineCaption(int at) {
        return outline.element(at).nameIs("span") && isNamed(at);
    }

    private boolean isNamed(int at) {
        return traits.isClass(at, Names.CAPTION) && !holdsPicture(at) && !holdsParagraphs(at);
    }

    private boolean holdsParagraphs(int at) {
        for (int first = outline.firstWithTag("p", at); first != Outline.NONE; ) {
            int next = outline.nextSibling(first);
            if (next != Outline.NONE && outline.element(next).nameIs("p")) {
                return true;
            }
            first = first + 1 < outline.end(at) ? outline.firstWithTag("p", first + 1) : Outline.NONE;
        }
        return false;
    }

    /** Whether an element is centred and holds a little text, but no blocks of its own. */
    private boolean isCentredLine(int at) {
        int length = outline.length(at);
        if (length == 0 || length >= LONGEST || !isLine(outline.element(at)) || !isCentred(at)) {
            return false;
        }
        for (int below = at + 1; below < outline.end(at); below++) {
            if (!traits.isInline(below)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLine(Element element) {
        return element.nameIs("p") || element.nameIs("div") || element.nameIs("center");
    }

    private boolean isCentred(int at) {
        Element element = outline.element(at);
        int parent = outline.parent(at);
        boolean byTag = element.nameIs("center")
                || (parent >= 0 && outline.element(parent).nameIs("center"));
        return byTag
                || (element.nameIs("p") && traits.isClass(at, Names.CENTRED))
                || element.attr("align").equalsIgnoreCase("center")
                || isCentring(element.attr("style"));
    }

    private static boolean isCentring(String style) {
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("text-align:center");
    }

    private boolean holdsPicture(int at) {
        return outline.firstWithTag("img", at) != Outline.NONE;
    }

    private boolean followsPicture(int at) {
        int before = outline.previousSibling(at);
        return before != Outline.NONE && holdsPicture(before) && outline.length(before) == 0;
    }
}
