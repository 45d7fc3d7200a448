/** {@code courant bench frontier}: how much the crawler's frontier holds, and how fast it gives it out. */
@NullMarked
package dev.courant.local.bench.frontier;

import org.jspecify.annotations.NullMarked;
