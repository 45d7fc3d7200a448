package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Inline;
import dev.courant.parser.extract.html.Outline;
import org.jsoup.nodes.Element;

/** How far a date is trusted less for where it stands. */
final class DatePlaces {
    private static final double FAR = 0.12;

    /** Some templates call the lines below the headline an aside, too. */
    private static final double ASIDE = 0.25;

    private static final double TEASERS = 0.35;

    /** Runs of text from the headline to where its own lines are most likely over. */
    private static final int OWN_LINES = 8;

    private static final int NEAR = 20;

    /** An article has two or three dates of a kind, a list of others has more. */
    private static final int MANY = 4;

    private static final int LOOKED_AT = 50;

    /** In Latin letters' worth. */
    private static final int HEADLINE = 30;

    private static final double ABOVE = 0.005;

    private final Survey survey;
    private final TextStart text;
    private final int below;
    private boolean isFar;

    DatePlaces(Survey survey) {
        this.survey = survey;
        this.text = TextStart.of(survey);
        int head = survey.headline().place();
        this.below = head == Outline.NONE ? 0 : survey.outline().endRun(head);
    }

    /** From here on only what is far from the headline is asked for. */
    void goFar() {
        isFar = true;
    }

    boolean isInSentence(int run) {
        return text.isInSentence(run);
    }

    /** Whether an element stands around the article, and not where the lines of its own are. */
    boolean isAround(int at, int run) {
        return survey.isAside(at) && !isOwnLine(run);
    }

    /** Whether a date stands below the text and right behind a link as long as a headline: it is that story's. */
    boolean isTeasers(int run) {
        Outline outline = survey.outline();
        if (below == 0 || run < text.run() || run == 0) {
            return false;
        }
        int before = outline.runs().owner(run - 1);
        int block = before;
        while (block > 0 && !outline.element(block).nameIs("a") && Inline.isInline(outline.element(block))) {
            block = outline.parent(block);
        }
        boolean linked = outline.element(block).nameIs("a")
                || (outline.linkedLength(block) > 0 && outline.linkedLength(block) == outline.length(block));
        return linked && outline.runs().length(run - 1) >= HEADLINE;
    }

    /** Of two lines that are equal in all else, the one below the headline is the article's. */
    double ofAbove(int run) {
        return run < below ? ABOVE : 0;
    }

    /** What a date is trusted less that an element at a run of text states. */
    double penalty(int at, int run) {
        boolean far = isFar || (below > 0 && run - below > NEAR);
        return (far ? FAR : 0) + (survey.isAside(at) ? ASIDE : 0) + text.penalty(run);
    }

    /** What a date is trusted less that one of several dated elements states, for how many of them are of its kind. */
    double ofMany(int[] dated, int at, int run) {
        if (dated.length < MANY || isOwnLine(run)) {
            return 0;
        }
        Outline outline = survey.outline();
        Element element = outline.element(at);
        int same = 0;
        for (int i = 0; i < dated.length && i < LOOKED_AT && same < MANY; i++) {
            boolean isSame = outline.tag(dated[i]).equals(outline.tag(at))
                    && outline.element(dated[i]).className().equals(element.className());
            same += isSame ? 1 : 0;
        }
        return same >= MANY ? TEASERS : 0;
    }

    private boolean isOwnLine(int run) {
        return below > 0 && run >= below && run < below + OWN_LINES && text.penalty(run) == 0;
    }
}
