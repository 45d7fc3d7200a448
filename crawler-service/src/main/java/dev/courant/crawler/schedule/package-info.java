/** How the frontier decides, and what it remembers: plain classes that are told the time, over tables of ordered bytes.
 *
 * <p>What is ordered by time is <em>hosts</em>, by when they may next be asked; URLs wait in a queue per host, so one host
 * with a million overdue URLs slows nobody. All that has to outlive a process stands in three {@link
 * dev.courant.crawler.schedule.Table}s: what is known of each URL, of each host, and the queues. The order of hosts is
 * derived from their rows, so it is kept in memory and built anew at each start. {@code kafka} keeps the tables in Kafka Streams' stores; {@link dev.courant.crawler.schedule.InMemoryFrontier} in
 * a map. */
@NullMarked
package dev.courant.crawler.schedule;

import org.jspecify.annotations.NullMarked;
