package dev.courant.parser;

import dev.courant.parser.extract.metadata.Metadata;
import dev.courant.parser.extract.text.Explanation;

/**
 * How a page of HTML was read, for whoever looks for the cause of a wrong article.
 *
 * @param charset the character set that its bytes were read in, by its Java name
 * @param charsetMended whether the page or its server had named another one
 * @param metadata what every place of the page said for every field
 * @param text how the main text came about
 */
public record Workings(String charset, boolean charsetMended, Metadata metadata, Explanation text) {}
