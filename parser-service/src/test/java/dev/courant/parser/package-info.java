/** Tests of the package of the same name. */
@NullMarked
package dev.courant.parser;

import org.jspecify.annotations.NullMarked;
