/** robots.txt by RFC 9309: who may ask for what, how often, and which sitemaps a host names. */
@NullMarked
package dev.courant.crawler.robots;

import org.jspecify.annotations.NullMarked;
