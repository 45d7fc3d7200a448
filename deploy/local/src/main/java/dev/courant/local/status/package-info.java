/**
 * {@code courant status}: what runs, and where.
 */
@NullMarked
package dev.courant.local.status;

import org.jspecify.annotations.NullMarked;
