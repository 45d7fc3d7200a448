/** Tests of the package of the same name. */
@NullMarked
package dev.courant.parser.decode;

import org.jspecify.annotations.NullMarked;
