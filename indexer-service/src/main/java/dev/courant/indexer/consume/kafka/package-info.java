/** The consumer of {@code news.articles} on Kafka: its thread, its offsets, and the producer for the DLQ. */
@NullMarked
package dev.courant.indexer.consume.kafka;

import org.jspecify.annotations.NullMarked;
