/** Sources: the newspapers to crawl, read from a YAML file. */
@NullMarked
package dev.courant.crawler.source;

import org.jspecify.annotations.NullMarked;
