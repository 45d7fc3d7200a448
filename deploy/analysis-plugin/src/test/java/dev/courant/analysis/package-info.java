/** Our components against the stock module's. */
@NullMarked
package dev.courant.analysis;

import org.jspecify.annotations.NullMarked;
