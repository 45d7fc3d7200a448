/**
 * Processes seen from outside: what they cost, and how to make them stand still. Whatever is measured here needs no help
 * of the process that is measured.
 */
@NullMarked
package dev.courant.local.bench.process;

import org.jspecify.annotations.NullMarked;
