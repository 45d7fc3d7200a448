/** Tests of the package of the same name. */
@NullMarked
package dev.courant.parser.identify;

import org.jspecify.annotations.NullMarked;
