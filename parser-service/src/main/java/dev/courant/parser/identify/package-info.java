/**
 * Says what a text is: its language and script, how long, near to which others, and whether it is an article at all.
 */
@NullMarked
package dev.courant.parser.identify;

import org.jspecify.annotations.NullMarked;
