package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextMeasure;

/** Leaves boxes in the chosen elements out: link lists, galleries, forms and what else is more frame than text. */
final class Cleaner {
    private static final int RUNNING_TEXT_COMMAS = 10;
    private static final int LINE = 25;
    private static final int SENTENCE = 30;
    private static final double HALF = 0.5;

    private final Traits traits;
    private final Census census;
    private final Prose prose;
    private final boolean byName;

    Cleaner(Traits traits, Census census, Prose prose, boolean byName) {
        this.traits = traits;
        this.census = census;
        this.prose = prose;
        this.byName = byName;
    }

    /** Adds to what is left out below an element. */
    void clean(int content, Omissions out) {
        Outline outline = traits.outline();
        for (int at = content + 1; at < outline.end(content); at = out.next(at)) {
            if (!out.isOut(at) && traits.is(at, Tags.BOX) && !isMainPart(at, content)) {
                clean(at, outline.element(at).nameIs("form"), out);
            }
        }
    }

    /** Most of the running text is no frame, whatever links stand in it. */
    private boolean isMainPart(int at, int content) {
        return prose.length(at) * 2 > prose.length(content)
                && !traits.is(at, Tags.LIST)
                && census.linkDensity(at) < HALF
                && byName
                && traits.weight(at) >= 0;
    }

    private void clean(int at, boolean form, Omissions out) {
        if (form || isFrame(at)) {
            out.leaveOut(at, form ? Rule.FORM : Rule.FRAME);
        }
    }

    private boolean isFrame(int at) {
        if (traits.outline().element(at).nameIs("figure") || isQuotation(at)) {
            return false;
        }
        int weight = byName ? traits.weight(at) : 0;
        if (weight < 0 && census.commas(at) < 3 && census.length(at) < 100) {
            return true;
        }
        if (census.commas(at) >= RUNNING_TEXT_COMMAS && census.linkDensity(at) < 0.4) {
            return false;
        }
        return isLinkBox(at, weight);
    }

    /** A sentence with a long link in it, which some templates put into a box of its own as they do with each paragraph. */
    private boolean isParagraph(int at) {
        return census.paragraphs(at) == 1
                && census.items(at) == 0
                && census.length(at) - census.linkedLength(at) >= SENTENCE
                && TextMeasure.endsSentence(traits.outline().text(at));
    }

    /** What is quoted from elsewhere, such as a post in a social network, with the links that lead there. */
    private boolean isQuotation(int at) {
        Outline outline = traits.outline();
        int quote = outline.firstWithTag("blockquote", at);
        return quote != Outline.NONE && census.length(quote) * 2 > census.length(at) && census.items(at) == 0;
    }

    private boolean isLinkBox(int at, int weight) {
        double density = census.linkDensity(at);
        if (density > 0.5) {
            return true;
        }
        if (isParagraph(at)) {
            return false;
        }
        if (traits.is(at, Tags.LIST)) {
            return density > 0.4 && census.length(at) < census.items(at) * 100;
        }
        boolean mostlyItems = census.items(at) > census.paragraphs(at) && density > 0.2;
        boolean little = census.length(at) < LINE && census.images(at) == 0 && census.linkedLength(at) > 0;
        return mostlyItems || little || (weight < 25 && density > 0.3);
    }
}
