/**
 * Pages from archives and files into {@code news.pages}, and what became of them.
 *
 * <p>A record that is not usable is counted and named; it never stops the import.
 */
@NullMarked
package dev.courant.local.imports;

import org.jspecify.annotations.NullMarked;
