/** The crawler service: wiring, configuration and the way in. */
@NullMarked
package dev.courant.crawler;

import org.jspecify.annotations.NullMarked;
