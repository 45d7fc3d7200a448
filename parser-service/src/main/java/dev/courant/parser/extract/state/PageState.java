package dev.courant.parser.extract.state;

import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.Letters;
import dev.courant.parser.limit.PageBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds the article in a page's state: the longest text that stands near the page's title. */
public final class PageState {
    private static final int SHORTEST_TITLE = 10;

    /** How far up from the title the text may hang. */
    private static final int LEVELS = 12;

    private static final int TITLES = 6;
    private static final int DEEPEST = 60;

    private final String title;
    private final Effort effort = new Effort();
    private final List<JsonNode> path = new ArrayList<>();
    private StateText best = StateText.NONE;
    private int nearest = LEVELS;
    private int titles;

    private PageState(String title) {
        this.title = title;
    }

    /**
     * The article as HTML.
     *
     * @param title what the page calls itself
     * @return empty if no text stands under that title
     */
    public static Optional<String> article(HtmlPage page, String title, PageBudget budget) {
        String letters = Letters.of(title);
        if (letters.length() < SHORTEST_TITLE) {
            return Optional.empty();
        }
        PageState state = new PageState(letters);
        for (JsonNode root : StateScripts.read(page.scripts(), budget)) {
            budget.check();
            state.search(root);
        }
        return state.best.length() == 0 ? Optional.empty() : Optional.of(state.best.html());
    }

    private void search(JsonNode node) {
        if (path.size() > DEEPEST || titles >= TITLES) {
            return;
        }
        path.add(node);
        for (JsonNode child : node) {
            if (child.isContainer()) {
                search(child);
            } else if (child.isString() && isTitle(child.asString())) {
                titles++;
                takeNearest();
            }
        }
        path.removeLast();
    }

    private boolean isTitle(String text) {
        return text.length() >= title.length()
                && text.length() <= 2 * title.length()
                && Letters.of(text).startsWith(title);
    }

    /** The first container around the title that holds a text of any length, unless one is nearer to where the title stands, too. */
    private void takeNearest() {
        for (int level = 0; level < Math.min(path.size(), nearest + 1); level++) {
            StateText text = StateText.of(path.get(path.size() - 1 - level), effort);
            if (text.length() >= StateText.ENOUGH) {
                best = level < nearest || text.length() > best.length() ? text : best;
                nearest = level;
                return;
            }
        }
    }
}
