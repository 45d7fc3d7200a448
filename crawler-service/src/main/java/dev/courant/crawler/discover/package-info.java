/** Finding pages: feeds, sitemaps and section pages to the URLs that they name, with what they say of each. */
@NullMarked
package dev.courant.crawler.discover;

import org.jspecify.annotations.NullMarked;
