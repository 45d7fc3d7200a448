package dev.courant.parser;

/**
 * What the service makes of a page, and what the page says even where that is no article: for those who look into the parser.
 *
 * @param content what an article is made of if the outcome is one
 */
public record Reading(ParseOutcome outcome, PageContent content) {}
