/** The edge to Kafka: Spring Cloud Stream's bridge, in transactions. */
@NullMarked
package dev.courant.crawler.kafka;

import org.jspecify.annotations.NullMarked;
