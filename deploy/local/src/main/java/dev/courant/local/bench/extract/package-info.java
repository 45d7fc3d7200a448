/**
 * The benchmark {@code extract}: what the parser makes of a page against what it takes to read HTML at all, on the same pages, in
 * the same run, on one thread.
 */
@NullMarked
package dev.courant.local.bench.extract;

import org.jspecify.annotations.NullMarked;
