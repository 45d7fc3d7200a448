/**
 * Generated newspapers for benchmarks: as many different articles as wanted, the same ones at every run, on pages like
 * those of news sites, and the hosts that serve them from a process of their own.
 */
@NullMarked
package dev.courant.local.bench.press;

import org.jspecify.annotations.NullMarked;
