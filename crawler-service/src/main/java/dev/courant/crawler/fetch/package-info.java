/** One HTTP request: guarded against addresses that a crawler must not reach, bounded in bytes and time. */
@NullMarked
package dev.courant.crawler.fetch;

import org.jspecify.annotations.NullMarked;
