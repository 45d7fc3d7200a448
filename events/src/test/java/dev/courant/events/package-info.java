/** The contract's own tests: golden files, schemas, and the reference reader of CloudEvents. */
@NullMarked
package dev.courant.events;

import org.jspecify.annotations.NullMarked;
