/**
 * {@code courant bench}: the home of all benchmarks. One is a class that implements {@link dev.courant.local.bench.Benchmark} and
 * stands in the list that the command line is made with; naming, repeating, showing and writing down are done here.
 */
@NullMarked
package dev.courant.local.bench;

import org.jspecify.annotations.NullMarked;
