/** {@code courant bench crawl}: the crawler beside Scrapy and beside a bare HTTP client, on the same pages. */
@NullMarked
package dev.courant.local.bench.crawl;

import org.jspecify.annotations.NullMarked;
