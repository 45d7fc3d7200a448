/** A web site on this machine that does whatever a test wants, and remembers when it was asked for what. */
@NullMarked
package dev.courant.crawler.site;

import org.jspecify.annotations.NullMarked;
