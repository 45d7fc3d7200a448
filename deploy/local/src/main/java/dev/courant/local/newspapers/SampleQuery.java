package dev.courant.local.newspapers;

/**
 * A query to try, and the headline that must be among its hits.
 *
 * @param query what a reader would type
 * @param expectedTitle the title of an {@link ExpectedArticle}
 */
public record SampleQuery(String query, String expectedTitle) {}
