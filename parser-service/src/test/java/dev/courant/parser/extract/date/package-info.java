/** Tests of the package of the same name. */
@NullMarked
package dev.courant.parser.extract.date;

import org.jspecify.annotations.NullMarked;
