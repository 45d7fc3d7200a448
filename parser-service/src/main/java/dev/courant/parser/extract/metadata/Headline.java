package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Outline;

/**
 * The headline as readers see it.
 *
 * @param place of the element that shows it; {@link Outline#NONE} if none does
 * @param trust how sure it is that this is it, as of an offer
 */
record Headline(int place, String text, double trust) {
    static final Headline NONE = new Headline(Outline.NONE, "", 0);

    boolean isShown() {
        return place != Outline.NONE;
    }
}
