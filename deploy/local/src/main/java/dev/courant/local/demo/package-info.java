/**
 * {@code courant demo}: the sample newspapers crawled, parsed, indexed and searched on this machine, in front of one's eyes.
 */
@NullMarked
package dev.courant.local.demo;

import org.jspecify.annotations.NullMarked;
