/**
 * {@code courant where URL}: what every stage knows of one URL, from the frontier to the index, and what that comes to.
 */
@NullMarked
package dev.courant.local.where;

import org.jspecify.annotations.NullMarked;
