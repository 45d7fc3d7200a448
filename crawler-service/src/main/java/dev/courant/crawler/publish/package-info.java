/** Finished pages to {@code news.pages}: gathered into Kafka transactions, finished only once acknowledged. */
@NullMarked
package dev.courant.crawler.publish;

import org.jspecify.annotations.NullMarked;
