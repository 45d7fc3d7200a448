/**
 * The parser at work without any server: one page as the event that the service would make of it, or a folder of pages as one
 * file of what they say.
 *
 * <p>This uses the parser's own classes, so what is seen here is what the service does.
 */
@NullMarked
package dev.courant.local.extract;

import org.jspecify.annotations.NullMarked;
