package dev.courant.indexer.page;

import dev.courant.indexer.search.Excerpt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the results' template shows. Made by {@link ResultsViewBuilder}.
 *
 * @param text the query as it was typed
 * @param summary how many and how fast, in words
 * @param kept what a new search takes along, as hidden fields
 * @param problems what is wrong with the address; there are no hits then
 * @param first the first page's link; null on the first page
 * @param next the next page's link; null on the last page
 */
public record ResultsView(
        String text,
        String summary,
        List<Field> kept,
        List<String> problems,
        List<Chip> chips,
        List<Choice> sorts,
        List<Hit> hits,
        List<Facet> facets,
        @Nullable String first,
        @Nullable String next) {

    /** Nothing was asked for yet: the reader will type. Elsewhere the cursor would call up a telephone's keyboard. */
    public boolean isFrontPage() {
        return text.isEmpty() && chips.isEmpty() && problems.isEmpty() && first == null;
    }

    /** A hidden field of the form. */
    public record Field(String name, String value) {}

    /** Something chosen, and the link that takes it back. */
    public record Chip(String label, String remove) {}

    /** A link that may be the present one. */
    public record Choice(String label, String href, boolean chosen, String count) {}

    /** Choices under a heading. */
    public record Facet(String heading, List<Choice> choices) {}

    /**
     * A hit.
     *
     * @param clock whose day {@code date} is
     */
    public record Hit(
            String href,
            Excerpt title,
            List<Excerpt> snippets,
            String source,
            String date,
            String isoDate,
            String clock,
            @Nullable String languageTag,
            String language,
            String authors) {}
}
