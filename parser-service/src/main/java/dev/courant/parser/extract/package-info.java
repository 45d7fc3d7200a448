/**
 * What a page says, drawn out of its HTML: {@link dev.courant.parser.extract.ArticleExtractor} joins metadata and main text.
 */
@NullMarked
package dev.courant.parser.extract;

import org.jspecify.annotations.NullMarked;
