/**
 * The whole of Courant on one machine: {@link dev.courant.local.system.LocalSystem} starts Kafka, Elasticsearch and the
 * three services as processes, keeps the services alive, and stops everything in order.
 *
 * <p>The command {@code demo} and the system tests stand on the same class, so what the tests hold is what a user gets.
 */
@NullMarked
package dev.courant.local.system;

import org.jspecify.annotations.NullMarked;
