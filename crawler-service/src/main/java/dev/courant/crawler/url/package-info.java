/** The rules of URLs: which spellings are one URL, which host answers for it, and what a page says of its own address. */
@NullMarked
package dev.courant.crawler.url;

import org.jspecify.annotations.NullMarked;
