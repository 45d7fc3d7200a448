/**
 * From the bytes that a server sent to text: is it HTML at all, and in which character set?
 */
@NullMarked
package dev.courant.parser.decode;

import org.jspecify.annotations.NullMarked;
