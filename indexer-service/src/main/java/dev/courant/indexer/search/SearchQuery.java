package dev.courant.indexer.search;

import java.util.List;

/** What a reader looks for, as a tree. See {@link QueryParser} for the language. */
public sealed interface SearchQuery {
    /** Every article. */
    record All() implements SearchQuery {}

    /** A run of text without spaces: a word, or in Chinese as much as a sentence. */
    record Word(String text) implements SearchQuery {}

    /** Words next to each other, in this order. */
    record Phrase(String text) implements SearchQuery {}

    /** Articles that do not match. */
    record Not(SearchQuery excluded) implements SearchQuery {}

    /** Articles that match each; never fewer than two. */
    record And(List<SearchQuery> parts) implements SearchQuery {}

    /** Articles that match at least one; never fewer than two. */
    record Or(List<SearchQuery> choices) implements SearchQuery {}
}
