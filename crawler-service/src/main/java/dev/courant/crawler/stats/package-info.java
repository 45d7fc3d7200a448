/** The edge to whoever watches: Prometheus metrics and the table of sources. */
@NullMarked
package dev.courant.crawler.stats;

import org.jspecify.annotations.NullMarked;
