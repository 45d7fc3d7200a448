/** What is decided before anything is started, and how it is stopped. */
@NullMarked
package dev.courant.local.up;

import org.jspecify.annotations.NullMarked;
