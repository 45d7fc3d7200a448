/** Tests of the package of the same name. */
@NullMarked
package dev.courant.parser.identify.gate;

import org.jspecify.annotations.NullMarked;
