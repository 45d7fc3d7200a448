/** What to ask for next, and when: the frontier gives out leases, and learns from reports what became of them.
 *
 * <p>A lease is a slot of its host: the right to send <em>one</em> request within its start window. Whatever the crawler
 * asks a host for (robots.txt, a feed, a sitemap, a page, the target of a redirect) takes such a slot, so that politeness is
 * decided in one place, the package {@code schedule}, by plain classes that are told the time. */
@NullMarked
package dev.courant.crawler.frontier;

import org.jspecify.annotations.NullMarked;
