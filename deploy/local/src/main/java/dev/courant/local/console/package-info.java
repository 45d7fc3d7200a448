/**
 * Speaking with the person at the terminal: lines, a line that is rewritten, tables, errors that say what to do.
 */
@NullMarked
package dev.courant.local.console;

import org.jspecify.annotations.NullMarked;
