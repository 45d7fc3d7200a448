/** The way of one lease: robots, request, what became of it, report. */
@NullMarked
package dev.courant.crawler.crawl;

import org.jspecify.annotations.NullMarked;
