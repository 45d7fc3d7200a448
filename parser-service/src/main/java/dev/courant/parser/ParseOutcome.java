package dev.courant.parser;

import dev.courant.events.Article;
import dev.courant.events.Rejection;
import dev.courant.events.Removal;

/** What became of a page. */
public sealed interface ParseOutcome {
    /** It is an article. */
    record Parsed(Article article) implements ParseOutcome {}

    /** It is none, and why. */
    record NotAnArticle(Rejection rejection) implements ParseOutcome {}

    /** It is no more. */
    record Gone(Removal removal) implements ParseOutcome {}
}
