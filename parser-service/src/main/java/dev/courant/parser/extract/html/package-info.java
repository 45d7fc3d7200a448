/**
 * A parsed page and how its text is measured.
 */
@NullMarked
package dev.courant.parser.extract.html;

import org.jspecify.annotations.NullMarked;
