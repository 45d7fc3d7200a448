/**
 * What one page may cost: the budget that every long loop asks, and how much markup a tree is made of.
 */
@NullMarked
package dev.courant.parser.limit;

import org.jspecify.annotations.NullMarked;
