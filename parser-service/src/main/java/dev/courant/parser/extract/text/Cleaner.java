package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;

/** Leaves boxes in the chosen elements out: link lists, galleries, forms and what else is more frame than text. */
final class Cleaner {
    private static final int RUNNING_TEXT_COMMAS = 10;
    private static final int LINE = 25;

    private final Traits traits;
    private final Census census;
    private final boolean byName;

    Cleaner(Traits traits, Census census, boolean byName) {
        this.traits = traits;
        this.census = census;
        this.byName = byName;
    }

    /** Adds to what is left out below an element. */
    void clean(int content, Omissions out) {
        Outline outline = traits.outline();
        for (int at = content + 1; at < outline.end(content); at = out.next(at)) {
            if (!out.isOut(at) && traits.is(at, Tags.BOX) && isFrame(at)) {
                out.leaveOut(at, Rule.FRAME);
            }
        }
    }

    private boolean isFrame(int at) {
        if (traits.outline().element(at).nameIs("figure")) {
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

    private boolean isLinkBox(int at, int weight) {
        double density = census.linkDensity(at);
        if (density > 0.5) {
            return true;
        }
        if (traits.is(at, Tags.LIST)) {
            return density > 0.4 && census.length(at) < census.items(at) * 100;
        }
        boolean mostlyItems = census.items(at) > census.paragraphs(at) && density > 0.2;
        boolean little = census.length(at) < LINE && census.images(at) == 0 && census.linkedLength(at) > 0;
        return mostlyItems || little || (weight < 25 && density > 0.3);
    }
}
