/**
 * Turns a page into an article, or says why it is none: {@link dev.courant.parser.PageParser} is the one way in.
 *
 * <p>The steps are packages: {@code decode} (bytes to text), {@code repair} (what is broken in the text), {@code extract}
 * (what the page says), {@code identify} (what it is). {@code stream} is the edge: Kafka and Spring stay there.
 */
@NullMarked
package dev.courant.parser;

import org.jspecify.annotations.NullMarked;
