/** How pages are laid out. */
@NullMarked
package dev.courant.parser.extract.html;

import org.jspecify.annotations.NullMarked;
