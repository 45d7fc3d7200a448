/** When a list is read again, and what of it is news: plain classes without clock, threads or I/O. */
@NullMarked
package dev.courant.crawler.poll;

import org.jspecify.annotations.NullMarked;
