package dev.courant.parser;

import org.jspecify.annotations.Nullable;

/**
 * What the service makes of a page, and how it came to that.
 *
 * @param workings null if the page is no HTML
 */
public record Explained(Reading reading, @Nullable Workings workings) {}
