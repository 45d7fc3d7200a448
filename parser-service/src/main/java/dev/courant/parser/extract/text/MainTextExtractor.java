package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.limit.PageBudget;

/**
 * Finds the main text, first trusting what class names say, then, where that leaves too little, without them.
 */
public final class MainTextExtractor {
    /** Less than this, in Latin letters' worth, and the names are not trusted. */
    private static final int TOO_LITTLE = 350;

    /** What tags alone say is believed where it is so many times as much. */
    private static final int MUCH_MORE = 2;

    private MainTextExtractor() {}

    /**
     * Extracts the main text.
     *
     * @param page its document is left as it is
     * @param shown what the page shows around the text
     */
    public static MainText extract(HtmlPage page, Surroundings shown, PageBudget budget) {
        return best(page, shown, budget).text();
    }

    /** How {@link #extract} comes to what it returns, for people who look for the cause of a wrong text. */
    public static Explanation explain(HtmlPage page, Surroundings shown, PageBudget budget) {
        return best(page, shown, budget).explanation();
    }

    private static Attempt best(HtmlPage page, Surroundings shown, PageBudget budget) {
        Traits traits = new Traits(page.outline());
        Pruner pruner = new Pruner(traits);
        budget.check();
        Attempt trusting = Attempt.of(traits, pruner, shown, true);
        if (trusting.length() >= TOO_LITTLE) {
            return trusting;
        }
        budget.check();
        Attempt wary = Attempt.of(traits, pruner, shown, false);
        return wary.paragraphs() > MUCH_MORE * trusting.paragraphs() ? wary : trusting;
    }
}
