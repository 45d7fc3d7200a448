/**
 * What one page may cost: the budget that every long loop asks.
 */
@NullMarked
package dev.courant.parser.limit;

import org.jspecify.annotations.NullMarked;
