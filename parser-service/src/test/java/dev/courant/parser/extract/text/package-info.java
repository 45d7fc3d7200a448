/** Tests of the package of the same name. */
@NullMarked
package dev.courant.parser.extract.text;

import org.jspecify.annotations.NullMarked;
