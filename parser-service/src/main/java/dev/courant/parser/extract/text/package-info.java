/**
 * Finds the main text: prune what is no content, score what is left, clean the winner, cut it into blocks.
 */
@NullMarked
package dev.courant.parser.extract.text;

import org.jspecify.annotations.NullMarked;
