/** Holds the sample newspapers to what a crawl of them is measured by. */
@NullMarked
package dev.courant.local.newspapers;

import org.jspecify.annotations.NullMarked;
