/**
 * The benchmark {@code whole}: articles from the hosts that serve them to the index that finds them, all services at once and
 * then each stage alone.
 */
@NullMarked
package dev.courant.local.bench.whole;

import org.jspecify.annotations.NullMarked;
