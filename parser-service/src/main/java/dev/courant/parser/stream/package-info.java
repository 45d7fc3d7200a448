/**
 * The edge: Spring Cloud Stream and Kafka around {@link dev.courant.parser.PageParser}; the only package with framework types.
 */
@NullMarked
package dev.courant.parser.stream;

import org.jspecify.annotations.NullMarked;
