/** Tests of the package of the same name. */
@NullMarked
package dev.courant.parser.extract.state;

import org.jspecify.annotations.NullMarked;
