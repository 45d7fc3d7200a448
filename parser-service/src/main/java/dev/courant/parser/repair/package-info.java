/**
 * Mends what publishing systems broke in a text, and only that: sound text comes out as it went in.
 */
@NullMarked
package dev.courant.parser.repair;

import org.jspecify.annotations.NullMarked;
