/**
 * Reads dates as newspapers write them.
 */
@NullMarked
package dev.courant.parser.extract.date;

import org.jspecify.annotations.NullMarked;
